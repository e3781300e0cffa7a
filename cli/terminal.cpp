#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace sporhund::cli {

namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 120;  // longer lines are hard to read
constexpr std::string_view kReplacement = "\uFFFD";

struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

/// The code point that the text begins with; empty where it is no UTF-8.
std::optional<CodePoint> first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return CodePoint{byte(0), 1};
  const std::size_t bytes = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  if (byte(0) < 0xC2 || byte(0) > 0xF4 || text.size() < bytes) return std::nullopt;
  char32_t value = byte(0) & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return std::nullopt;
    value = value << 6U | (byte(i) & 0x3FU);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[bytes] || value > 0x10FFFF || surrogate) return std::nullopt;
  return CodePoint{value, bytes};
}

bool is_obeyed(char32_t c) {
  const bool control = c < 0x20 ? c != '\n' && c != '\t' : c >= 0x7F && c < 0xA0;
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                         c == 0x200E || c == 0x200F || c == 0x061C;
  const bool line_end = c == 0x2028 || c == 0x2029;
  return control || direction || line_end;
}

/// Bytes of the colour code that the text begins with: ESC [ … m; 0 where it begins with none.
std::size_t color_code(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find('m');
  return end == std::string_view::npos ? 0 : end + 1;
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
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
    const std::optional<CodePoint> next = first_code_point(text);
    const std::size_t bytes = next ? next->bytes : 1;
    out += next && !is_obeyed(next->value) ? text.substr(0, bytes) : kReplacement;
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
    if (!is_continuation(text[i])) ++count;
    ++i;
  }
  return count;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  if (width == 0) return "";
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++end) {
    if (!is_continuation(text[end]) && ++count == width) break;
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
