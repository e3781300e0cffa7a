#pragma once

/// Compares sentences with the table of ownership patterns.

#include <cstddef>
#include <vector>

#include "indexer/records/clause.h"
#include "indexer/records/ownership_patterns.h"
#include "schema/records.h"

namespace sporhund::indexer {

struct ClaimFound {
  Claim claim = Claim::none;
  std::vector<Actor> actors;  ///< empty for `unnamed`
  std::size_t start = 0;      ///< bytes into the passage's text that the pattern took, half-open
  std::size_t end = 0;
  bool body_last = false;  ///< the body ends it: «… ledes av X», «Tiltakseier: X»
};

/// The role of the bodies that a claim names.
schema::OwnershipRole role_of(Claim claim);

/// Every claim of a sentence, in the order of the table; a body has the first that fits it.
std::vector<ClaimFound> find_claims(const std::vector<ClausePart>& parts);

/// The role that the first verb of a task says: «bistå …», «bidra …», else owner.
Claim claim_of_task(const std::vector<ClausePart>& parts);

}  // namespace sporhund::indexer
