#include "query/matching/match_finder.h"

#include <utility>

namespace sporhund::query {

namespace {

using Xapian::Query;

// A term in at least one of so many records is worth its bits.
constexpr Xapian::doccount kCommonShare = 64;
// So many sets are kept: 16 MB where there are half a million records.
constexpr std::size_t kMostKept = 256;
// … and so many of what the matcher found: the readings of one question have the same phrases.
constexpr std::size_t kMostFound = 16;

/// Takes down what the matcher shows it, and lets nothing pass: nothing is ranked.
class Recorder : public Xapian::MatchDecider {
 public:
  explicit Recorder(PassageSet& found) : found_(found) {}
  bool operator()(const Xapian::Document& record) const override {
    found_.add(record.get_docid());
    return false;
  }

 private:
  PassageSet& found_;
};

}  // namespace

MatchFinder::MatchFinder(const Xapian::Database& database)
    : database_(database), last_(database.get_lastdocid()) {}

PassageSet MatchFinder::find(const Query& query) {
  switch (query.get_type()) {
    case Query::OP_AND:
    case Query::OP_FILTER:
      return intersection(query);
    case Query::OP_AND_NOT:
      return difference(query);
    default:
      PassageSet found(last_);
      add(query, found);
      return found;
  }
}

PassageSet MatchFinder::intersection(const Query& query) {
  PassageSet found = find(query.get_subquery(0));
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) found &= find(query.get_subquery(i));
  return found;
}

PassageSet MatchFinder::difference(const Query& query) {
  PassageSet found = find(query.get_subquery(0));
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) found -= find(query.get_subquery(i));
  return found;
}

void MatchFinder::add(const Query& query, PassageSet& found) {
  switch (query.get_type()) {
    case Query::LEAF_MATCH_NOTHING:
      return;
    case Query::LEAF_MATCH_ALL:
      return add_term("", found);
    case Query::LEAF_TERM:
      return add_term(*query.get_terms_begin(), found);
    case Query::OP_SCALE_WEIGHT:
    case Query::OP_AND_MAYBE:
      return add(query.get_subquery(0), found);
    case Query::OP_OR:
    case Query::OP_SYNONYM:
      return add_parts(query, found);
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
      found |= find(query);
      return;
    case Query::OP_PHRASE:
    case Query::OP_WILDCARD:
      return add_remembered(query, found);
    default:
      record(query, found);
  }
}

void MatchFinder::add_parts(const Query& query, PassageSet& found) {
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) add(query.get_subquery(i), found);
}

void MatchFinder::add_term(const std::string& term, PassageSet& found) {
  if (database_.get_termfreq(term) < last_ / kCommonShare) return add_postings(term, found);
  auto kept = common_.find(term);
  if (kept == common_.end()) {
    if (common_.size() == kMostKept) common_.clear();
    kept = common_.try_emplace(term, last_).first;
    add_postings(term, kept->second);
  }
  found |= kept->second;
}

void MatchFinder::add_postings(const std::string& term, PassageSet& found) const {
  const auto end = database_.postlist_end(term);
  for (auto id = database_.postlist_begin(term); id != end; ++id) found.add(*id);
}

/// What takes the matcher long and stands in each of a question's readings.
void MatchFinder::add_remembered(const Query& query, PassageSet& found) {
  std::string key = query.serialise();
  auto known = found_.find(key);
  if (known == found_.end()) {
    if (found_.size() == kMostFound) found_.clear();
    known = found_.try_emplace(std::move(key), last_).first;
    record(query, known->second);
  }
  found |= known->second;
}

/// Phrases, beginnings of words, given records: the matcher knows their rules.
void MatchFinder::record(const Query& query, PassageSet& found) const {
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  const Recorder recorder(found);
  enquire.get_mset(0, 1, database_.get_doccount(), nullptr, &recorder);
}

}  // namespace sporhund::query
