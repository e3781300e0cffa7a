#include "query/terms/suggestion.h"

#include <map>

#include "query/terms/likest_word.h"
#include "text/compounds.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace sporhund::query {

namespace {

// Three letters may be wrong in a long compound, one in a short word; three letters say too little.
unsigned allowed_edits(std::string_view word) {
  const std::size_t letters = text::letter_count(word);
  if (letters < 4) return 0;
  if (letters < 8) return 1;
  return letters < 14 ? 2 : 3;
}

bool is_known(const std::string& word, const Xapian::Database& database) {
  return database.term_exists(text::word_term("", word)) ||
         database.term_exists(text::stem_term("", text::stem(word)));
}

double passages_with(const std::string& word, const Xapian::Database& database) {
  return word.empty() ? 0 : database.get_termfreq(text::stem_term("", text::stem(word)));
}

/// Of short parts too much is guessed.
std::string corrected_part(const std::string& part, const Xapian::Database& database) {
  constexpr std::size_t kLeastLetters = 6;
  return text::letter_count(part) < kLeastLetters ? std::string() : correction(part, database);
}

using Corrections = std::map<std::string, std::string>;

Corrections corrections(const std::vector<Leaf>& leaves, const Xapian::Database& database) {
  Corrections found;
  for (const Leaf& leaf : leaves) {
    if (leaf.rule != Rule::stem) continue;
    const std::string word = text::lower(leaf.typed);
    const std::string better = correction(word, database);
    if (!better.empty()) found[word] = better;
  }
  return found;
}

}  // namespace

std::string correction(const std::string& word, const Xapian::Database& database) {
  const unsigned edits = allowed_edits(word);
  if (edits == 0 || is_known(word, database)) return {};
  return likest_word(word, edits, database);
}

std::string corrected_whole(const std::string& first, const std::string& second,
                            const Xapian::Database& database) {
  if (is_known(first, database) && is_known(second, database)) return {};
  return correction(first + second, database);
}

std::vector<std::string> corrected_parts(const std::string& word,
                                         const Xapian::Database& database) {
  std::vector<std::string> best;
  double most = 0;
  if (is_known(word, database)) return best;
  for (const text::Split& split : text::splits(word)) {
    const bool head_known = is_known(split.head, database);
    const bool tail_known = is_known(split.tail, database);
    if (head_known && tail_known) return {};
    if (!head_known && !tail_known) continue;
    const std::string head = head_known ? split.head : corrected_part(split.head, database);
    const std::string tail = tail_known ? split.tail : corrected_part(split.tail, database);
    const double common = passages_with(head, database) * passages_with(tail, database);
    if (common <= most) continue;
    most = common;
    best = {head, tail};
  }
  return best;
}

std::optional<std::string> suggest(const std::string& question, const std::vector<Leaf>& leaves,
                                   const Xapian::Database& database) {
  const Corrections better = corrections(leaves, database);
  if (better.empty()) return std::nullopt;
  const text::Normalised normalised = text::normalise(question);
  std::string corrected;
  std::size_t copied = 0;
  for (const text::Token& token : text::tokenise(normalised.text())) {
    const auto found = better.find(token.term);
    const std::size_t start = normalised.source_offset(token.start);
    if (found == better.end() || start < copied) continue;
    corrected.append(question, copied, start - copied).append(found->second);
    copied = normalised.source_offset(token.end);
  }
  if (copied == 0) return std::nullopt;
  return corrected.append(question, copied);
}

}  // namespace sporhund::query
