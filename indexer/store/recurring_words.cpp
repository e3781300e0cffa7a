#include "indexer/store/recurring_words.h"

#include <utility>

#include "entities/lexemes.h"
#include "text/normalise.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

bool may_stand_before_a_place(std::string_view word) {
  return text::is_one_of(word,
                         {"i", "på", "ved", "fra", "frå", "til", "nær", "utenfor", "utanfor"});
}

}  // namespace

std::vector<RecurringWords::Word> RecurringWords::words(std::string_view text) {
  std::vector<Word> words;
  std::size_t place = 0;  // where a place would begin after the word before; 0: nowhere
  for (text::Token& token : text::tokenise(text)) {
    Word& word = words.emplace_back();
    word.is_place =
        token.start == place && place > 0 && entities::starts_with_capital(text.substr(place));
    const bool before_space = token.end < text.size() && text[token.end] == ' ';
    place = before_space && may_stand_before_a_place(token.term) ? token.end + 1 : 0;
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

std::string_view RecurringWords::stem_of(const std::string& term) const {
  const auto found = stems_.find(term);
  return found == stems_.end() ? std::string_view() : found->second;
}

const std::string& RecurringWords::stem(const std::string& term) {
  const auto [found, is_new] = stems_.try_emplace(term);
  if (is_new) found->second = text::stem(term);
  return found->second;
}

}  // namespace sporhund::indexer
