#include "query/terms/variants.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "query/ranking/ranking.h"
#include "text/compounds.h"
#include "text/nynorsk.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

double frequency(const std::string& stem, const Xapian::Database& database) {
  return database.get_termfreq(text::stem_term("", stem));
}

/// Whether a part of a compound is a word of the index; short ones must be words as they stand.
bool is_part(const std::string& part, const Xapian::Database& database) {
  constexpr std::size_t kLeastStemmed = 6;  // bytes
  return database.term_exists(text::word_term("", part)) ||
         (part.size() >= kLeastStemmed && frequency(text::stem(part), database) > 0);
}

/// The split whose parts are the most common words, by their geometric mean (Koehn and Knight,
/// "Empirical methods for compound splitting", EACL 2003).
std::vector<std::string> parts(const std::string& word, const Xapian::Database& database) {
  std::vector<std::string> best;
  double most = 0;
  for (const text::Split& split : text::splits(word)) {
    if (!is_part(split.head, database)) continue;
    const std::string head = text::stem(split.head);
    const std::string tail = text::stem(split.tail);
    const double mean = std::sqrt(frequency(head, database) * frequency(tail, database));
    if (mean <= most) continue;
    most = mean;
    best = {head, tail};
  }
  return best;
}

/// The longest part that the index knows of a word that it doesn't, where it knows no two.
std::vector<std::string> longest_part(const std::string& word, const Xapian::Database& database) {
  constexpr std::size_t kLeast = 6;  // bytes; of shorter ones too many are a chance
  std::string longest;
  for (const text::Split& split : text::splits(word)) {
    for (const std::string& part : {split.head, split.tail}) {
      const bool longer = part.size() >= kLeast && part.size() > longest.size();
      if (longer && is_part(part, database)) longest = part;
    }
  }
  if (longest.empty()) return {};
  return {text::stem(longest)};
}

/// How the stems of words end that are made of each other: verbs and nouns («utrede», «utredning»),
/// nouns and adjectives («økonomi», «økonomisk»). Of verbs nothing is left but the root.
struct Derivation {
  std::string_view one;
  std::string_view other;
};

constexpr auto kDerivations = std::to_array<Derivation>({{"", "ing"},
                                                         {"", "ning"},
                                                         {"tt", "tning"},
                                                         {"gg", "gning"},
                                                         {"er", "asjon"},
                                                         {"", "asjon"},
                                                         {"user", "uksjon"},
                                                         {"iser", "ikasjon"},
                                                         {"logisk", "logi"},
                                                         {"nomisk", "nomi"},
                                                         {"grafisk", "grafi"},
                                                         {"iatrisk", "iatri"},
                                                         {"isk", "ikk"}});

void add_derived(const std::string& stem, const Derivation& endings,
                 std::vector<std::string>& found) {
  constexpr std::size_t kLeast = 4;  // bytes; shorter stems are too often a chance
  if (!stem.ends_with(endings.one) || stem.size() < kLeast) return;
  std::string made = stem.substr(0, stem.size() - endings.one.size()).append(endings.other);
  if (made.size() >= kLeast) found.push_back(std::move(made));
}

/// The stems of words that a word with this stem may be made of, or that are made of it.
std::vector<std::string> derived(const std::string& stem) {
  std::vector<std::string> found;
  for (const Derivation& endings : kDerivations) {
    if (!stem.ends_with(endings.other)) add_derived(stem, endings, found);
    add_derived(stem, {endings.other, endings.one}, found);
  }
  return found;
}

/// A word in so few of the passages is hardly of the norm that they are written in, and what it may
/// be in the other loses nothing.
text::NormReach reach_for(double holding, const Xapian::Database& database) {
  constexpr double kRareShare = 0.001;
  return holding <= kRareShare * database.get_doccount() ? text::NormReach::forms
                                                         : text::NormReach::bases;
}

}  // namespace

std::vector<Variant> variants(const std::string& word, const Xapian::Database& database) {
  const std::string own = text::stem(word);
  const double holding = frequency(own, database);
  std::vector<Variant> found;
  std::set<std::string> known{own};
  for (const std::string& other : text::other_norm(word, reach_for(holding, database))) {
    const std::string stem = text::stem(other);
    if (frequency(stem, database) > 0 && known.insert(stem).second) {
      found.push_back({Rule::norm, stem, kNormScale});
    }
  }
  for (const std::string& other : derived(own)) {
    if (frequency(other, database) > 0 && known.insert(other).second) {
      found.push_back({Rule::derived, other, kDerivedScale});
    }
  }
  const bool whole = holding > 0;
  const double scale = whole ? kPartScale : kLonePartScale;
  std::vector<std::string> split = parts(word, database);
  if (split.empty() && !whole) split = longest_part(word, database);
  for (const std::string& part : split) {
    if (known.insert(part).second) found.push_back({Rule::part, part, scale});
  }
  return found;
}

Variant joined(const std::string& first, const std::string& second,
               const Xapian::Database& database) {
  Variant best{Rule::joined, "", kJoinedScale};
  double most = 0;
  for (const std::string& whole : text::joins(first, second)) {
    const std::string stem = text::stem(whole);
    const double number = frequency(stem, database);
    if (number > most) best.stem = stem;
    most = std::max(most, number);
  }
  return best;
}

}  // namespace sporhund::query
