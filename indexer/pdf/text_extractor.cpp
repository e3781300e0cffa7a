#include "indexer/pdf/text_extractor.h"

#include <array>

#include "indexer/pdf/markdown.h"
#include "indexer/pdf/typewriter.h"
#include "indexer/pdf/utf.h"
#include "schema/utf8.h"

namespace sporhund::indexer {
namespace {

/// 0x80..0x9F of Windows-1252; the other bytes are their own code points.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte, text);
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
  std::basic_string<unsigned short> units;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    units.push_back(
        static_cast<unsigned short>(little_endian ? second << 8 | first : first << 8 | second));
  }
  return utf8_from_utf16(units);
}

}  // namespace

std::string decoded_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), false);
  return schema::is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

Extraction type_text(std::string_view text, TextForm form) {
  Typewriter typewriter(text);
  if (form == TextForm::markdown) {
    type_markdown(text, typewriter);
  } else {
    for_each_line(text, [&](std::string_view line) { typewriter.type(line); });
  }
  return typewriter.take();
}

}  // namespace sporhund::indexer
