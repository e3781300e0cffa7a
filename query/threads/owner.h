#pragma once

/// Which bodies own, help with or are proposed for a measure.

#include <string>
#include <string_view>
#include <vector>

#include "query/terms/name_resolver.h"
#include "query/threads/measure_match.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// A statement and where it comes from.
struct OwnerSource {
  schema::Ownership statement;
  schema::Document document;
  schema::AssignmentReference assignment;  ///< that it stands in; blank where it stands in none
  std::string passage;                     ///< the text that it stands in
};

/// Owners, and what is said to have none yet.
struct RankedOwners {
  std::vector<schema::OwnerRow> owners;
  std::vector<schema::OwnerRow> unowned;
};

/// Of the measure's words, by rarity, at least this share stands in or around a statement that
/// fits.
double least_coverage();

/// Ranks statements by how well they fit the measure, then by role and how plainly they say it;
/// confidence is the product. One row per body and quote; what fits much worse than the best is
/// left out; deadlines are not filled in. Where the best text says that the owner is yet to be
/// named, there are only owners that another text names as well. A pure function; equal rows are
/// ordered by document and page.
RankedOwners rank_owners(const MeasureWords& measure, const std::vector<OwnerSource>& sources,
                         const BodyNames& bodies);

/// One ranking of several, for a question that asks for several things: each body and quote once,
/// with the best confidence.
RankedOwners merged(std::vector<RankedOwners> rankings);

/// The things that one question asks for: "hvem har ansvar for kart og for merker" asks for
/// "hvem har ansvar for kart" and "merker". One part where it asks for one thing.
std::vector<std::string> parts_of_question(std::string_view question);

}  // namespace sporhund::query
