#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "query/matching/passage_set.h"

namespace sporhund::query {

/// Finds all records that match a query, whatever their rank: joins the postings of its terms, and
/// keeps those of common ones for the next question. Reads one state of the index; the database
/// must outlive it. One thread.
class MatchFinder {
 public:
  explicit MatchFinder(const Xapian::Database& database);

  PassageSet find(const Xapian::Query& query);

 private:
  PassageSet intersection(const Xapian::Query& query);
  PassageSet difference(const Xapian::Query& query);
  void add(const Xapian::Query& query, PassageSet& found);
  void add_parts(const Xapian::Query& query, PassageSet& found);
  void add_term(const std::string& term, PassageSet& found);
  void add_postings(const std::string& term, PassageSet& found) const;
  void add_remembered(const Xapian::Query& query, PassageSet& found);
  void record(const Xapian::Query& query, PassageSet& found) const;

  const Xapian::Database& database_;
  Xapian::docid last_;
  std::unordered_map<std::string, PassageSet> common_;  ///< by term
  std::map<std::string, PassageSet> found_;  ///< what the matcher found last, by its query
};

}  // namespace sporhund::query
