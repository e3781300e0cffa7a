#include "query/ranking/priors.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "query/ranking/ranking.h"
#include "schema/fields.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

using schema::FieldId;

void add(Ranked& passage, Rule rule, double score) {
  passage.score += score;
  passage.gains.push_back({0, rule, score});
}

/// Those of the passages that have one of the terms.
std::set<Xapian::docid> holders(const Xapian::Database& database,
                                const std::vector<std::string>& terms,
                                const std::vector<Ranked>& passages) {
  std::set<Xapian::docid> wanted;
  for (const Ranked& passage : passages) wanted.insert(passage.id);
  std::set<Xapian::docid> found;
  for (const std::string& term : terms) {
    const auto end = database.postlist_end(term);
    auto holder = database.postlist_begin(term);
    for (const Xapian::docid id : wanted) {
      if (holder != end) holder.skip_to(id);
      if (holder == end) break;
      if (*holder == id) found.insert(id);
    }
  }
  return found;
}

std::vector<std::string> year_terms(const std::vector<NamedYears>& named) {
  constexpr int kMost = 20;  // more years tell nothing
  std::vector<std::string> terms;
  for (const NamedYears& years : named) {
    for (int year = years.first; year <= years.last && year < years.first + kMost; ++year) {
      terms.push_back(text::value_term(FieldId::year, fmt::to_string(year)));
    }
  }
  return terms;
}

}  // namespace

void add_priors(const Xapian::Database& database, const std::vector<NamedYears>& years,
                std::vector<Ranked>& best) {
  if (best.empty()) return;
  const double least = best.back().score;
  const auto lead_ins = holders(database, {std::string(schema::kLeadInTerm)}, best);
  const auto of_year = holders(database, year_terms(years), best);
  for (Ranked& passage : best) {
    if (lead_ins.contains(passage.id)) {
      add(passage, Rule::lead_in, -std::min(kLeadInLoss, std::max(0.0, passage.score - least)));
    }
    if (of_year.contains(passage.id)) add(passage, Rule::year, kYearScore);
  }
}

}  // namespace sporhund::query
