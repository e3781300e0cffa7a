#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "schema/utf8.h"

namespace sporhund::cli {

namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 120;  // longer lines are hard to read
constexpr std::string_view kReplacement = "\uFFFD";

/// Bytes of the colour code that the text begins with: ESC [ … m; 0 where it begins with none.
std::size_t color_code(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find('m');
  return end == std::string_view::npos ? 0 : end + 1;
}

/// Fills lines with words.
class LineFiller {
 public:
  LineFiller(std::size_t width, std::size_t indent) : width_(width), indent_(indent) {}

  void add_word(std::string_view word) {
    const std::size_t size = columns(word);
    if (used_ > 0 && indent_ + used_ + 1 + size > width_) end_line();
    if (used_ == 0) {
      out_.append(indent_, ' ');
    } else {
      out_ += ' ';
      ++used_;
    }
    out_ += word;
    used_ += size;
  }
  void end_line() {
    out_ += '\n';
    used_ = 0;
  }
  std::string take() { return std::move(out_); }

 private:
  std::size_t width_;
  std::size_t indent_;
  std::size_t used_ = 0;
  std::string out_;
};

std::size_t width_of_output() {
  if (const char* columns = std::getenv("COLUMNS")) {
    const int width = std::atoi(columns);
    if (width > 0) return static_cast<std::size_t>(width);
  }
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kDefaultWidth;
}

std::string_view code_of(Style style) {
  switch (style) {
    case Style::bold:
      return "1";
    case Style::faint:
      return "2";
    case Style::match:
      return "1;33";
    case Style::heading:
      return "36";
    case Style::warning:
      return "31";
  }
  return "0";
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto next = schema::first_code_point(text);
    const std::size_t bytes = next ? next->bytes : 1;
    const bool is_space = text.front() == '\n' || text.front() == '\t';
    const bool shown = next && (is_space || !schema::moves_cursor(next->value));
    out += shown ? text.substr(0, bytes) : kReplacement;
    text.remove_prefix(bytes);
  }
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t code = color_code(text.substr(i))) {
      i += code;
      continue;
    }
    if (!schema::continues_code_point(text[i])) ++count;
    ++i;
  }
  return count;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  if (width == 0) return "";
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++end) {
    if (!schema::continues_code_point(text[end]) && ++count == width) break;
  }
  return fmt::format("{}…", text.substr(0, end));
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = columns(text);
  return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  LineFiller lines(width, indent);
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\n') {
      lines.end_line();
      ++i;
    } else if (text[i] == ' ' || text[i] == '\t') {
      ++i;
    } else {
      const std::size_t end = std::min(text.find_first_of(" \t\n", i), text.size());
      lines.add_word(text.substr(i, end - i));
      i = end;
    }
  }
  return lines.take();
}

Terminal Terminal::of_output(std::string_view when) {
  const char* no_color = std::getenv("NO_COLOR");
  const bool wanted = (no_color == nullptr || *no_color == '\0') && isatty(STDOUT_FILENO) == 1;
  return {when == "always" || (when == "auto" && wanted),
          std::clamp(width_of_output(), kNarrowest, kWidest)};
}

std::string Terminal::styled(Style style, std::string_view text) const {
  if (!colored_ || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code_of(style), text);
}

}  // namespace sporhund::cli
