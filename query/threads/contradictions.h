#pragma once

/// Where documents disagree on the same assignment.

#include <vector>

#include "query/threads/measure_match.h"
#include "query/threads/trace.h"

namespace sporhund::query {

/// Deadlines, owners and titles that records of one assignment give differently; and amounts and
/// deadlines that a correction changes. Records are of one assignment where they have the same ID
/// and their titles or owners agree. Documents agree where one says less than the other.
std::vector<schema::Contradiction> find_contradictions(const std::vector<schema::Assignment>& meant,
                                                       const MeasureWords& words,
                                                       const TraceMaterial& material);

}  // namespace sporhund::query
