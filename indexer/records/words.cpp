#include "indexer/records/words.h"

#include <utility>

#include "text/tokens.h"

namespace sporhund::indexer {

std::vector<TextWord> text_words(std::string_view text) {
  std::vector<TextWord> words;
  for (text::Token& token : text::tokenise(text)) {
    if (!token.is_whole) words.push_back({std::move(token.term), token.start, token.end});
  }
  return words;
}

bool words_are(const std::vector<TextWord>& words, std::size_t first,
               std::initializer_list<std::string_view> expected) {
  for (const std::string_view word : expected) {
    if (first >= words.size() || words[first++].text != word) return false;
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\n";
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == text.npos) return text.substr(0, 0);
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::vector<std::string_view> row_cells(std::string_view row) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t tab = row.find('\t');
    cells.push_back(trimmed(row.substr(0, tab)));
    if (tab == row.npos) return cells;
    row.remove_prefix(tab + 1);
  }
}

std::string without_final_punctuation(std::string_view text) {
  std::string_view kept = trimmed(text);
  const std::size_t last = kept.find_last_not_of(" .:;,");
  return std::string(kept.substr(0, last == kept.npos ? 0 : last + 1));
}

}  // namespace sporhund::indexer
