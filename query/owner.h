#pragma once

/// Which bodies own, help with or are proposed for a measure.

#include <string>
#include <vector>

#include "query/body_registry.h"
#include "query/measure_match.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// A statement and where it comes from.
struct OwnerSource {
  schema::Ownership statement;
  schema::Document document;
  schema::Assignment assignment;  ///< the one it stands in; blank where it stands in none
  std::string passage;            ///< the text that it stands in
};

/// Owners, and what is said to have none yet.
struct RankedOwners {
  std::vector<schema::OwnerRow> owners;
  std::vector<schema::OwnerRow> unowned;
};

/// Ranks statements by how well they fit the measure, then by role and how plainly they say it;
/// confidence is the product. One row per body and quote; what fits much worse than the best is
/// left out. Where the best text says that the owner is yet to be named, there are only owners
/// that another text names as well. A pure function; equal rows are ordered by document and page.
RankedOwners rank_owners(const MeasureWords& measure, const std::vector<OwnerSource>& sources,
                         const BodyRegistry& bodies);

}  // namespace sporhund::query
