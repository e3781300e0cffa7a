#pragma once

/// How far apart the lines of a table's cells stand.

#include <vector>

#include "indexer/layout/bands.h"

namespace sporhund::indexer {

/// The least distance between baselines that is more than one line's of the same cell.
double loose_pitch(const std::vector<Row>& rows, const Band& band);

}  // namespace sporhund::indexer
