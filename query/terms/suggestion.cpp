#include "query/terms/suggestion.h"

#include <algorithm>
#include <utility>

#include "query/terms/likest_word.h"
#include "text/compounds.h"
#include "text/misspelling.h"
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

/// The two words of a compound of which the index has no form and knows only one part, the other
/// part corrected.
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

}  // namespace

std::string correction(const std::string& word, const Xapian::Database& database) {
  if (is_known(word, database)) return {};
  std::string own = own_spelling(word, database);
  if (!own.empty()) return own;
  const unsigned edits = allowed_edits(word);
  return edits == 0 ? std::string() : likest_word(word, edits, database);
}

std::string corrected_whole(const std::string& first, const std::string& second,
                            const Xapian::Database& database) {
  const auto is_word = [&](const std::string& word) {
    return is_known(word, database) || !own_spelling(word, database).empty();
  };
  if (is_word(first) && is_word(second)) return {};
  return correction(first + second, database);
}

std::vector<std::string> corrections(const std::string& word, const Xapian::Database& database) {
  std::string whole = correction(word, database);
  if (!whole.empty()) return {std::move(whole)};
  return corrected_parts(word, database);
}

std::string own_spelling(const std::string& word, const Xapian::Database& database) {
  constexpr std::size_t kMost = 24;
  constexpr double kManyMore = 4;
  const double least = std::max(1.0, kManyMore * passages_with(word, database));
  std::pair<bool, double> most;  // a word as it stands before another inflection of it
  std::string best;
  for (std::string& spelling : text::own_spellings(word, kMost)) {
    const double passages = passages_with(spelling, database);
    if (passages < least) continue;
    const std::pair found(database.term_exists(text::word_term("", spelling)), passages);
    if (found <= most) continue;
    most = found;
    best = std::move(spelling);
  }
  return best;
}

std::optional<std::string> suggest(const std::string& question, const Corrected& words) {
  const text::Normalised normalised = text::normalise(question);
  std::string corrected;
  std::size_t copied = 0;
  for (const text::Token& token : text::tokenise(normalised.text())) {
    const auto found = words.find(token.term);
    const std::size_t start = normalised.source_offset(token.start);
    if (found == words.end() || start < copied) continue;
    corrected.append(question, copied, start - copied).append(found->second);
    copied = normalised.source_offset(token.end);
  }
  if (copied == 0) return std::nullopt;
  return corrected.append(question, copied);
}

}  // namespace sporhund::query
