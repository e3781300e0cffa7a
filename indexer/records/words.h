#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_lists.h"

namespace sporhund::indexer {

/// A word in lower case and where it stands.
struct TextWord {
  std::string text;
  std::size_t start = 0;  ///< bytes, half-open
  std::size_t end = 0;
};

/// The words of a normalised text; a hyphenated word is its parts.
std::vector<TextWord> text_words(std::string_view text);

/// Whether the words from `first` on are these.
bool words_are(const std::vector<TextWord>& words, std::size_t first,
               std::initializer_list<std::string_view> expected);

using text::is_one_of;

/// Without spaces at both ends.
std::string_view trimmed(std::string_view text);
/// Cells of a row, which tabs part, without spaces at their ends; a text without tabs is one cell.
std::vector<std::string_view> row_cells(std::string_view row);
/// Without spaces, full stops, colons and commas at the end.
std::string without_final_punctuation(std::string_view text);

}  // namespace sporhund::indexer
