#include "indexer/store/recurring_words.h"

#include <utility>

#include "text/normalise.h"
#include "text/tokens.h"

namespace sporhund::indexer {

std::vector<RecurringWords::Word> RecurringWords::words(std::string_view text) {
  std::vector<Word> words;
  for (text::Token& token : text::tokenise(text)) {
    Word& word = words.emplace_back();
    if (token.kind == text::TokenKind::word) word.stem = stem(token.term);
    word.term = std::move(token.term);
    word.position = token.position;
  }
  return words;
}

const std::vector<RecurringWords::Word>& RecurringWords::recurring(const std::string& text) {
  const auto known = texts_.find(text);
  if (known != texts_.end()) return known->second;
  return texts_.emplace(text, words(text::normalised(text))).first->second;
}

const std::string& RecurringWords::stem(const std::string& term) {
  const auto [found, is_new] = stems_.try_emplace(term);
  if (is_new) found->second = text::stem(term);
  return found->second;
}

}  // namespace sporhund::indexer
