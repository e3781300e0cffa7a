#pragma once

/// Text that is safe to hand to other programs.

#include <cstddef>
#include <string>
#include <string_view>

namespace sporhund::query {

/// The text with U+FFFD for each byte that is not UTF-8, for each control character but line feed
/// and tab (a terminal would obey them) and for U+FFFE and U+FFFF (XML forbids them). Valid UTF-8;
/// doing it twice is doing it once.
std::string printable(std::string_view text);

/// printable() on one line: each run of spaces, tabs and line feeds is one space, none at the ends.
std::string on_one_line(std::string_view text);

/// Units of UTF-16 that a valid UTF-8 text takes; what Excel counts as characters.
std::size_t utf16_length(std::string_view text);

}  // namespace sporhund::query
