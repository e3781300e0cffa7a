#pragma once

/// Code points of UTF-8 and what ICU knows of them; for this folder's .cpp files.

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sporhund::text {

struct CodePoint {
  char32_t value;    ///< U+FFFD for bytes that are no UTF-8
  std::size_t next;  ///< the byte after it
};

/// The code point at `byte`, which must be less than text.size().
inline CodePoint decode(std::string_view text, std::size_t byte) {
  const auto lead = static_cast<unsigned char>(text[byte]);
  if (lead < 0x80) return {lead, byte + 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto index = static_cast<std::int64_t>(byte);
  UChar32 value = 0;
  U8_NEXT_OR_FFFD(bytes, index, static_cast<std::int64_t>(text.size()), value);
  return {static_cast<char32_t>(value), static_cast<std::size_t>(index)};
}

/// Where the code point begins that ends at `end`, which must not be 0.
inline std::size_t previous(std::string_view text, std::size_t end) {
  std::size_t start = end - 1;
  while (start > 0 && end - start < U8_MAX_LENGTH && U8_IS_TRAIL(text[start])) --start;
  return decode(text, start).next == end ? start : end - 1;
}

inline void append(std::string& text, char32_t value) {
  if (value < 0x80) {
    text.push_back(static_cast<char>(value));
    return;
  }
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(value));
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

inline bool is_digit(char32_t value) {
  return value >= '0' && value <= '9';
}

inline bool is_ascii_letter(char32_t value) {
  return (value | 0x20U) >= 'a' && (value | 0x20U) <= 'z';
}

inline bool has_category(char32_t value, std::uint32_t mask) {
  return (U_GET_GC_MASK(static_cast<UChar32>(value)) & mask) != 0;
}

inline bool is_letter(char32_t value) {
  if (value < 0x80) return is_ascii_letter(value);
  return has_category(value, U_GC_L_MASK | U_GC_NL_MASK);
}

inline bool is_mark(char32_t value) {
  return value >= 0x300 && has_category(value, U_GC_M_MASK);
}

/// Whether a word may begin with it: a letter or digit of any script.
inline bool starts_word(char32_t value) {
  return is_digit(value) || is_letter(value) ||
         (value >= 0x80 && has_category(value, U_GC_ND_MASK));
}

/// Whether it may stand in a word.
inline bool is_word_part(char32_t value) {
  return starts_word(value) || is_mark(value);
}

inline bool is_upper(char32_t value) {
  return u_isUUppercase(static_cast<UChar32>(value)) != 0;
}
inline bool is_lower(char32_t value) {
  return u_isULowercase(static_cast<UChar32>(value)) != 0;
}

inline bool is_space(char32_t value) {
  if (value < 0x80) return value == ' ' || (value >= '\t' && value <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(value)) != 0;
}

}  // namespace sporhund::text
