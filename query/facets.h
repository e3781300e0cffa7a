#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include <xapian.h>

#include "schema/answer.h"

namespace sporhund::query {

/// Counts the values of every passage that matches. The search must look at them all
/// (check_at_least is the number of records).
class FacetSpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& record, double score) override;

  int total() const { return total_; }
  /// How many different texts they have.
  int distinct() const { return static_cast<int>(texts_.size()); }
  schema::Facets facets() const;

 private:
  struct Counted {
    std::string year;
    std::string type;
    int passages = 0;
  };
  using Counts = std::unordered_map<std::string, int>;

  int total_ = 0;
  std::unordered_set<std::size_t> texts_;               ///< hashes of their keys
  std::unordered_map<std::string, Counted> documents_;  ///< by id
  std::string document_;                                ///< the last one's id
  Counted* counted_ = nullptr;                          ///< the last one
  Counts bodies_;                                       ///< by all names of a passage, in lines
  Counts owners_;
};

}  // namespace sporhund::query
