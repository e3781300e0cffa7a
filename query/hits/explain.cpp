#include "query/hits/explain.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "query/hits/leaf_finder.h"
#include "query/ranking/ranking.h"
#include "query/terms/field_terms.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

using schema::Field;
using schema::FieldId;
using Xapian::Query;

using Scores = std::map<Xapian::docid, double>;

// What a leaf alone scores for these records: the same statistics, so the same score as in the
// whole question.
Scores scores_of(const Xapian::Database& database, const Leaf& leaf,
                 const std::vector<schema::Hit>& hits) {
  std::vector<std::string> keys;
  keys.reserve(hits.size());
  for (const schema::Hit& hit : hits) {
    keys.push_back(schema::unique_term(hit.passage.id));
  }
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting());
  enquire.set_query(
      Query(Query::OP_FILTER, leaf.query, Query(Query::OP_OR, keys.begin(), keys.end())));
  const auto number = static_cast<Xapian::doccount>(hits.size());
  const Xapian::MSet found = enquire.get_mset(0, number, database.get_doccount());
  Scores scores;
  for (auto item = found.begin(); item != found.end(); ++item) scores[*item] = item.get_weight();
  return scores;
}

/// How often a record holds what a leaf looks for, under one prefix.
class TermCounter {
 public:
  explicit TermCounter(const Xapian::Document& record) : record_(record) {}

  double count(const Leaf& leaf, const Field& field) const {
    double number = 0;
    for (const std::string& term : leaf.terms) {
      const SpellTerm spell = is_stemmed(leaf.rule) ? text::stem_term : text::word_term;
      const auto count_term = [&](const std::string& spelt) {
        return leaf.rule == Rule::prefix ? beginning(spelt) : exactly(spelt);
      };
      number += field.id == FieldId::body_text ? count_in_body(spell, term, count_term)
                                               : count_term(spell(field.prefix, term));
    }
    return number;
  }

  double exactly(const std::string& term) const {
    Xapian::TermIterator found = record_.termlist_begin();
    found.skip_to(term);
    return found != record_.termlist_end() && *found == term ? found.get_wdf() : 0;
  }

 private:
  double beginning(const std::string& start) const {
    double number = 0;
    Xapian::TermIterator term = record_.termlist_begin();
    for (term.skip_to(start); term != record_.termlist_end(); ++term) {
      if ((*term).compare(0, start.size(), start) != 0) break;
      number += term.get_wdf();
    }
    return number;
  }

  const Xapian::Document& record_;
};

/// Whether a term is among those that a leaf looks for.
bool looks_for(const Leaf& leaf, const std::string& term) {
  return std::find(leaf.query.get_terms_begin(), leaf.query.get_terms_end(), term) !=
         leaf.query.get_terms_end();
}

using Shares = std::vector<std::pair<std::string, double>>;

void make_sum_one(Shares& shares) {
  double sum = 0;
  for (const auto& [field, share] : shares) sum += share;
  for (auto& [field, share] : shares) share /= sum;
}

// A word's counts in the fields, weighted as the merged term's frequency is.
Shares field_shares(const Leaf& leaf, const Xapian::Document& record) {
  if (leaf.field) return {{std::string(schema::field(*leaf.field).name), 1.0}};
  if (is_thing(leaf.rule)) return {{std::string(schema::kFields[0].name), 1.0}};
  const TermCounter counter(record);
  Shares shares;
  for (const Field& field : schema::kFields) {
    if (field.kind != schema::FieldKind::text) continue;
    const double share = counter.count(leaf, field) * field.quarter_weight;
    if (share > 0) shares.emplace_back(field.name, share);
  }
  if (leaf.rule == Rule::exact) {
    const std::string named = text::value_term(FieldId::assignment_id, leaf.terms[0]);
    const double share = looks_for(leaf, named) ? counter.exactly(named) * kIdentifierScale : 0;
    if (share > 0) shares.emplace_back(schema::field(FieldId::assignment_id).name, share);
  }
  make_sum_one(shares);
  return shares;
}

}  // namespace

void explain(const Xapian::Database& database, const std::vector<Leaf>& leaves,
             const std::vector<Ranked>& ranked, std::vector<schema::Hit>& hits) {
  if (hits.empty()) return;
  std::vector<Scores> scores;
  scores.reserve(leaves.size());
  for (const Leaf& leaf : leaves) scores.push_back(scores_of(database, leaf, hits));
  LeafFinder finder(leaves);
  for (std::size_t hit = 0; hit < hits.size(); ++hit) {
    const Xapian::Document record = database.get_document(ranked[hit].id);
    const std::string title = hits[hit].document.metadata.title.value_or("");
    const auto forms = finder.forms(hits[hit].passage, title);
    for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
      const auto score = scores[leaf].find(ranked[hit].id);
      if (score == scores[leaf].end()) continue;
      hits[hit].reasons.push_back({leaves[leaf].typed,
                                   fmt::format("{}", fmt::join(forms[leaf], ", ")),
                                   std::string(schema::name_of(kRules, leaves[leaf].rule)),
                                   field_shares(leaves[leaf], record), score->second});
    }
    for (const Gain& gain : ranked[hit].gains) {
      hits[hit].reasons.push_back({leaves[gain.leaf].typed,
                                   "",
                                   std::string(schema::name_of(kRules, gain.rule)),
                                   {},
                                   gain.score});
    }
  }
}

}  // namespace sporhund::query
