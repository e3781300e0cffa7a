#include "query/variants.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "query/ranking.h"
#include "text/compounds.h"
#include "text/nynorsk.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

double frequency(const std::string& stem, const Xapian::Database& database) {
  return database.get_termfreq(text::stem_term("", stem));
}

/// The split whose parts are the most common words, by their geometric mean (Koehn and Knight,
/// "Empirical methods for compound splitting", EACL 2003).
std::vector<std::string> parts(const std::string& word, const Xapian::Database& database) {
  std::vector<std::string> best;
  double most = 0;
  for (const text::Split& split : text::splits(word)) {
    if (!database.term_exists(text::word_term("", split.head))) continue;
    const std::string head = text::stem(split.head);
    const std::string tail = text::stem(split.tail);
    const double mean = std::sqrt(frequency(head, database) * frequency(tail, database));
    if (mean <= most) continue;
    most = mean;
    best = {head, tail};
  }
  return best;
}

}  // namespace

std::vector<Variant> variants(const std::string& word, const Xapian::Database& database) {
  const std::string own = text::stem(word);
  std::vector<Variant> found;
  std::set<std::string> known{own};
  for (const std::string& other : text::other_norm(word)) {
    const std::string stem = text::stem(other);
    if (frequency(stem, database) > 0 && known.insert(stem).second) {
      found.push_back({Rule::norm, stem, kNormScale});
    }
  }
  const double scale = frequency(own, database) > 0 ? kPartScale : kLonePartScale;
  for (const std::string& part : parts(word, database)) {
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
