#pragma once

/// The forms in which a sentence says who has a measure, as a table of patterns.

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/records/clause.h"

namespace sporhund::indexer {

/// What a pattern says of the body it names.
enum class Claim : std::uint8_t {
  owner,
  contributes,
  assists,
  proposed,
  none,     ///< that it does not own the measure
  unnamed,  ///< that the owner is yet to be named
};

struct ClaimFound {
  Claim claim = Claim::none;
  std::vector<Actor> actors;  ///< empty for `unnamed`
  std::size_t start = 0;      ///< bytes into the passage's text that the pattern took, half-open
  std::size_t end = 0;
};

/// Every claim of a sentence, in the order of the table; a body has the first that fits it.
std::vector<ClaimFound> find_claims(const std::vector<ClausePart>& parts);

/// The role that the first verb of a task says: «bistå …», «bidra …», else owner.
Claim claim_of_task(const std::vector<ClausePart>& parts);

}  // namespace sporhund::indexer
