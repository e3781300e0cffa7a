#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sporhund::indexer {

/// The words and stems of a document's texts. Titles and headings come back in passage after
/// passage, and so do most words: each is taken apart once.
class RecurringWords {
 public:
  struct Word {
    std::string term;
    std::string stem;            ///< empty where the token has none
    std::uint32_t position = 0;  ///< text::Token's
    bool is_place = false;       ///< a capital after a preposition of place: «i Bergen»
  };

  /// Of a normalised text.
  std::vector<Word> words(std::string_view text);
  /// Of a text that may come back, as the document has it.
  const std::vector<Word>& recurring(const std::string& text);
  /// Of a word that one of the texts had; empty where it has none.
  std::string_view stem_of(const std::string& term) const;

 private:
  const std::string& stem(const std::string& term);

  std::unordered_map<std::string, std::string> stems_;
  std::map<std::string, std::vector<Word>> texts_;
};

}  // namespace sporhund::indexer
