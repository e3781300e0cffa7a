#include "cli/progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>

#include "cli/labels.h"
#include "cli/terminal.h"
#include "schema/path_text.h"

namespace sporhund::cli {

namespace {

constexpr double kSecondsBetween = 0.1;
constexpr double kSecondsBeforeEstimate = 2;

/// Files take as long as those before them, as far as anyone knows.
std::string time_left(const indexer::IndexProgress& progress) {
  if (progress.files_done == 0 || progress.seconds < kSecondsBeforeEstimate) return "";
  const int left = progress.files - progress.files_done;
  const double seconds = progress.seconds / progress.files_done * left;
  if (seconds < 60) return fmt::format(" · {:.0f} s igjen", std::ceil(seconds));
  if (seconds < 3600) return fmt::format(" · {:.0f} min igjen", std::ceil(seconds / 60));
  return fmt::format(" · {:.1f} t igjen", seconds / 3600);
}

std::size_t width_of(std::FILE* stream) {
  winsize size{};
  const bool known = ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

}  // namespace

std::string progress_line(const indexer::IndexProgress& progress, std::size_t width) {
  const std::string name =
      schema::path_as_text(std::filesystem::path(progress.current).filename().string());
  std::string line =
      fmt::format("{}/{} filer · {}{}", progress.files_done, progress.files,
                  counted(progress.pages_done, "side", "sider"), time_left(progress));
  if (progress.ocr_pages > 0) line += fmt::format(" · {} med OCR", progress.ocr_pages);
  if (!name.empty()) line += " · " + name;
  return shortened(line, width);
}

ProgressBar::ProgressBar(std::FILE* stream, bool wanted)
    : stream_(stream), shown_(wanted && isatty(fileno(stream)) == 1) {}

void ProgressBar::show(const indexer::IndexProgress& progress) {
  const bool soon = drawn_ && progress.seconds < drawn_at_ + kSecondsBetween;
  if (!shown_ || soon) return;
  // The last column is left free: a full line would make some terminals start a new one.
  fmt::print(stream_, "\r\x1b[K{}", progress_line(progress, width_of(stream_) - 1));
  std::fflush(stream_);
  drawn_ = true;
  drawn_at_ = progress.seconds;
}

void ProgressBar::clear() {
  if (!drawn_) return;
  fmt::print(stream_, "\r\x1b[K");
  std::fflush(stream_);
  drawn_ = false;
}

}  // namespace sporhund::cli
