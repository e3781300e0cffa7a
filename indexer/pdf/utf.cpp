#include "indexer/pdf/utf.h"

#include "schema/utf8.h"

namespace sporhund::indexer {
namespace {

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

}  // namespace

std::string utf8_from_utf16(std::basic_string_view<unsigned short> units) {
  std::string text;
  text.reserve(units.size() + units.size() / 8);
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t code_point = units[i];
    if (is_high_surrogate(code_point) && i + 1 < units.size() && is_low_surrogate(units[i + 1])) {
      code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (units[++i] - 0xDC00U);
    } else if (is_high_surrogate(code_point) || is_low_surrogate(code_point)) {
      code_point = schema::kReplacement;
    }
    schema::append_utf8(code_point, text);
  }
  return text;
}

}  // namespace sporhund::indexer
