#pragma once

/// The identifiers that a text is full of, each one token.

#include <cstddef>
#include <string_view>

namespace sporhund::text {

/// The end of the identifier that begins at `start`, or `start` where none does. `start` is where a
/// letter or digit follows none. Assignments' IDs ("TB2023-09", "2023-01", any dash), case numbers
/// ("25/23"), dates ("2023-01-15", "15.01.2023") and numbered sections of laws ("3-4").
std::size_t identifier_end(std::string_view text, std::size_t start);

/// Whether words are joined at this code point: "-", U+2010, U+2011.
bool is_hyphen(char32_t value);

/// A hyphen or one of the dashes and minuses that stand for it in IDs.
bool is_dash(char32_t value);

}  // namespace sporhund::text
