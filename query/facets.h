#pragma once

#include <string>
#include <unordered_map>

#include <xapian.h>

#include "schema/answer.h"

namespace sporhund::query {

/// Counts the values of every passage that matches. The search must look at them all
/// (check_at_least is the number of records).
class FacetSpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& record, double score) override;

  int total() const { return total_; }
  schema::Facets facets() const;

 private:
  using Counts = std::unordered_map<std::string, int>;
  int total_ = 0;
  Counts year_;
  Counts body_;
  Counts type_;
  Counts document_;
  Counts owner_;
};

}  // namespace sporhund::query
