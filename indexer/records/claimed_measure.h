#pragma once

/// What a claim of a sentence is about: «NHN skal innføre legemiddellisten, basert på erfaringer
/// med kjernejournalen» is about the list, not about the journal.

#include <string>
#include <string_view>
#include <vector>

#include "indexer/records/claims.h"

namespace sporhund::indexer {

/// The words before and behind a claim, parted by "…", without those that are said aside: behind
/// «som», «via», «basert på» and the like, as far as the next comma. Before a body that comes last
/// («… ledes av X») only what the claim follows, not what came before another such word. Without
/// dashes and stops at its ends; all of the sentence where nothing is left.
/// @param text what the parts' offsets count in
std::string claimed_measure(std::string_view text, const std::vector<ClausePart>& parts,
                            const ClaimFound& claim);

/// Whether the sentence says that the measure stands above: «Tiltakseier bør utpekes», «Helse- og
/// omsorgsdepartementet leder arbeidet».
bool points_back(const std::vector<ClausePart>& parts, const ClaimFound& claim);

/// The text without spaces, dashes and stops at its ends.
std::string_view trimmed_ends(std::string_view text);

}  // namespace sporhund::indexer
