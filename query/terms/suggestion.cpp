#include "query/terms/suggestion.h"

#include <algorithm>
#include <utility>

#include "query/terms/likest_word.h"
#include "schema/utf8.h"
#include "text/compounds.h"
#include "text/misspelling.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

// Three letters may be wrong in a long compound, one in a short word; three letters say too little.
unsigned allowed_edits(std::string_view word) {
  const std::size_t letters = schema::count_code_points(word);
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

/// A part of a compound as the index has it.
struct Part {
  std::string word;
  bool is_misspelt = false;  ///< more than letters that the keyboard lacks
};

Part part_of(const std::string& typed, bool lacks_letters, const Xapian::Database& database) {
  if (is_known(typed, database)) return {typed};
  return lacks_letters ? Part{own_spelling(typed, database)} : Part{};
}

/// Of short parts too much is guessed.
Part corrected_part(const std::string& typed, const Xapian::Database& database) {
  constexpr std::size_t kLeastLetters = 6;
  if (schema::count_code_points(typed) < kLeastLetters) return {};
  return {correction(typed, database), true};
}

Correction corrected_parts(const std::string& word, const Xapian::Database& database) {
  Correction best;
  std::pair<bool, double> least{true, 0};
  const bool lacks_letters = !text::has_own_letters(word);
  for (const text::Split& split : text::splits(word)) {
    Part head = part_of(split.head, lacks_letters, database);
    Part tail = part_of(split.tail, lacks_letters, database);
    if (head.word == split.head && tail.word == split.tail) return {};
    if (head.word.empty() && tail.word.empty()) continue;
    if (head.word.empty()) head = corrected_part(split.head, database);
    if (tail.word.empty()) tail = corrected_part(split.tail, database);
    if (head.word.empty() || tail.word.empty()) continue;
    const double common = passages_with(head.word, database) * passages_with(tail.word, database);
    const std::pair found(head.is_misspelt || tail.is_misspelt, -common);
    if (found >= least) continue;
    least = found;
    const std::size_t link = word.size() - split.head.size() - split.tail.size();
    best = {head.word + word.substr(split.head.size(), link) + tail.word, {head.word, tail.word}};
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

Correction corrected(const std::string& word, const Xapian::Database& database) {
  if (is_known(word, database)) return {};
  std::string whole = correction(word, database);
  if (!whole.empty()) return {std::move(whole), {}};
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
