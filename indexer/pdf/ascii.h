#pragma once

/// Bytes of UTF-8 that are letters and digits of ASCII, whatever the locale.

namespace sporhund::indexer {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
inline bool is_ascii_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool is_ascii_letter(char c) {
  return is_ascii_lower(c) || is_ascii_capital(c);
}

}  // namespace sporhund::indexer
