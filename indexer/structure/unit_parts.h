#pragma once

#include <vector>

#include "schema/passage.h"

namespace sporhund::indexer {

/// Tells passages of one assignment or list, one after the other, which part of it each is. To be
/// called when they know their assignments.
void mark_parts(std::vector<schema::Passage>& passages);

}  // namespace sporhund::indexer
