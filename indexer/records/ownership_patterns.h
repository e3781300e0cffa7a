#pragma once

/// The forms in which a sentence says who has a measure, as a table of patterns.

#include <cstdint>
#include <span>
#include <string_view>

namespace sporhund::indexer {

/// What a pattern says of the body it names.
enum class Claim : std::uint8_t {
  owner,
  contributes,
  assists,
  proposed,
  demanded,  ///< owner in what gives assignments, elsewhere what somebody thinks it must do
  none,      ///< that it does not own the measure
  unnamed,   ///< that the owner is yet to be named
};

/// Words parted by spaces. "a|b" is either word, "a*" a word that begins so. ACTOR is a body,
/// SUBJECT one that no preposition stands before, OBJECT one that is neither «vi» nor a ministry,
/// GENITIVE one in the genitive, PASSIVE a verb such as «utvikles». "~" skips up to four parts,
/// "~~" up to fifteen, never a body, a stop or a word that begins another clause, such as the
/// «som» of «noen som skal».
struct OwnershipPattern {
  std::string_view form;
  Claim claim;
};

/// The first that fits a body counts.
std::span<const OwnershipPattern> ownership_patterns();

}  // namespace sporhund::indexer
