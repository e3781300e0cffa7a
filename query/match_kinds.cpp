#include "query/match_kinds.h"

#include <algorithm>
#include <set>
#include <utility>

#include "query/field_terms.h"

namespace sporhund::query {

namespace {

using schema::MatchKind;
using Xapian::Query;

Xapian::Enquire matching(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  return enquire;
}

int count(const Xapian::Database& database, const Query& query) {
  // All are looked at, so the estimate is the number.
  return static_cast<int>(
      matching(database, query).get_mset(0, 0, database.get_doccount()).get_matches_estimated());
}

std::set<Xapian::docid> found(const Xapian::Database& database, const Query& query) {
  const Xapian::MSet matches = matching(database, query).get_mset(0, database.get_doccount());
  return {matches.begin(), matches.end()};
}

}  // namespace

MatchKinds::MatchKinds(const Xapian::Database& database, Readings readings)
    : database_(database), readings_(std::move(readings)) {
  const auto within = [](const Query& all, const Query& some) {
    return Query(Query::OP_AND, all, some);
  };
  readings_.written = within(readings_.widened, readings_.written);
  readings_.inflected = within(readings_.widened, readings_.inflected);
}

schema::MatchCounts MatchKinds::counts(int total) const {
  schema::MatchCounts counts;
  counts.exact = count(database_, readings_.written);
  const int both = count(database_, Query(Query::OP_OR, readings_.written, readings_.inflected));
  counts.stem = both - counts.exact;
  counts.expanded = total - both;
  return counts;
}

std::vector<MatchKind> MatchKinds::kinds_of(const std::vector<Xapian::docid>& passages) const {
  const Query these = records_query(passages);
  const auto written = found(database_, Query(Query::OP_AND, these, readings_.written));
  const auto inflected = found(database_, Query(Query::OP_AND, these, readings_.inflected));
  std::vector<MatchKind> kinds;
  kinds.reserve(passages.size());
  for (const Xapian::docid id : passages) {
    kinds.push_back(written.contains(id)     ? MatchKind::exact
                    : inflected.contains(id) ? MatchKind::stem
                                             : MatchKind::expanded);
  }
  return kinds;
}

}  // namespace sporhund::query
