#include "query/plain_text.h"

#include "schema/utf8.h"

namespace sporhund::query {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_printable(char32_t c) {
  if (c == '\n' || c == '\t') return true;
  return c >= 0x20 && !(c >= 0x7F && c < 0xA0) && c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto next = schema::first_code_point(text);
    const bool keep = next && is_printable(next->value);
    const std::size_t bytes = next ? next->bytes : 1;
    result += keep ? text.substr(0, bytes) : kReplacement;
    text.remove_prefix(bytes);
  }
  return result;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : printable(text)) {
    if (c != ' ' && c != '\n' && c != '\t') {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace sporhund::query
