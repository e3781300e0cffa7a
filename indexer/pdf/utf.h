#pragma once

/// UTF-8 and UTF-16 as readers meet them: a code unit that has no meaning becomes U+FFFD.

#include <cstddef>
#include <string>
#include <string_view>

namespace sporhund::indexer {

inline constexpr char32_t kReplacement = 0xFFFD;

/// Appends a code point as UTF-8.
void append_utf8(char32_t code_point, std::string& out);

/// Much cheaper than poppler::ustring::to_utf8(), which opens iconv for each word.
std::string utf8_from_utf16(std::basic_string_view<unsigned short> units);

/// The code point that begins at `at`, which moves behind it. U+FFFD for invalid UTF-8, of which
/// one byte is passed.
char32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace sporhund::indexer
