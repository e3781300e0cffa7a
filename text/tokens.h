#pragma once

/// Words as the index knows them: one function for documents and questions.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::text {

enum class TokenKind : std::uint8_t {
  word,        ///< letters, perhaps with digits: has a stem
  number,      ///< digits with their separators: "171,9", "2023"
  identifier,  ///< an assignment's ID, case number or date, never split: "tb2023-09", "25/23"
};

/// A token of a text. Hyphenated words give their parts at positions of their own and the whole,
/// without hyphens, at the first part's position: "e-helse" is "e"@1 "helse"@2 and "ehelse"@1.
struct Token {
  std::string term;       ///< lower case, NFC; identifiers with plain hyphens
  std::size_t start = 0;  ///< bytes into the text, half-open
  std::size_t end = 0;
  std::uint32_t position = 0;  ///< from 1; words that follow each other differ by 1
  TokenKind kind = TokenKind::word;
  bool is_whole = false;  ///< the joined form of a hyphenated word, beside its parts

  bool operator==(const Token&) const = default;
};

/// Splits a normalised text into tokens, ascending by position. No word is dropped, however long
/// (a term over kMaxTermBytes is cut there on a code point, the same way for documents and
/// questions).
std::vector<Token> tokenise(std::string_view text);

inline constexpr std::size_t kMaxTermBytes = 200;

/// The stem that a word's inflected forms share. `term` is a Token's of kind word.
/// Begins with the term's first letter. Thread-safe.
std::string stem(std::string_view term);

/// Lower case by Unicode's rules, æøå kept as letters. "İ" and the like may change length.
std::string lower(std::string_view text);

}  // namespace sporhund::text
