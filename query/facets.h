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
  using Counts = std::unordered_map<std::string, int>;
  int total_ = 0;
  std::unordered_set<std::size_t> texts_;  ///< hashes of their keys
  Counts year_;
  Counts body_;
  Counts type_;
  Counts document_;
  Counts owner_;
};

}  // namespace sporhund::query
