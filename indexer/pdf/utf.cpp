#include "indexer/pdf/utf.h"

namespace sporhund::indexer {
namespace {

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

char continuation(char32_t code_point, unsigned shift) {
  return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
}

/// The form of a UTF-8 sequence by its first byte.
struct Lead {
  unsigned char mask, mark;
  std::size_t size;
  char32_t least;
};
constexpr Lead kLeads[] = {
    {0x80, 0x00, 1, 0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}};

}  // namespace

void append_utf8(char32_t code_point, std::string& out) {
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
  } else if (code_point < 0x800) {
    out.push_back(static_cast<char>(0xC0U | (code_point >> 6U)));
    out.push_back(continuation(code_point, 0));
  } else if (code_point < 0x10000) {
    out.push_back(static_cast<char>(0xE0U | (code_point >> 12U)));
    out.push_back(continuation(code_point, 6));
    out.push_back(continuation(code_point, 0));
  } else {
    out.push_back(static_cast<char>(0xF0U | (code_point >> 18U)));
    out.push_back(continuation(code_point, 12));
    out.push_back(continuation(code_point, 6));
    out.push_back(continuation(code_point, 0));
  }
}

std::string utf8_from_utf16(std::basic_string_view<unsigned short> units) {
  std::string text;
  text.reserve(units.size() + units.size() / 8);
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t code_point = units[i];
    if (is_high_surrogate(code_point) && i + 1 < units.size() && is_low_surrogate(units[i + 1])) {
      code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (units[++i] - 0xDC00U);
    } else if (is_high_surrogate(code_point) || is_low_surrogate(code_point)) {
      code_point = kReplacement;
    }
    append_utf8(code_point, text);
  }
  return text;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  for (const Lead& lead : kLeads) {
    if ((first & lead.mask) != lead.mark) continue;
    if (text.size() - at < lead.size) break;
    char32_t code_point = first & static_cast<unsigned char>(~lead.mask);
    std::size_t i = 1;
    for (; i < lead.size; ++i) {
      const auto next = static_cast<unsigned char>(text[at + i]);
      if ((next & 0xC0U) != 0x80U) break;
      code_point = (code_point << 6U) | (next & 0x3FU);
    }
    const bool whole = i == lead.size && code_point >= lead.least && code_point <= 0x10FFFF;
    if (!whole || is_high_surrogate(code_point) || is_low_surrogate(code_point)) break;
    at += lead.size;
    return code_point;
  }
  ++at;
  return kReplacement;
}

}  // namespace sporhund::indexer
