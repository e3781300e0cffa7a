#pragma once

/// The order in which a person reads a page.

#include <optional>
#include <vector>

#include "indexer/layout/layout.h"
#include "indexer/layout/segments.h"

namespace sporhund::indexer {

/// A line in its place: the column or cell that it stands in.
struct PlacedLine {
  Segment segment;
  int region = 0;           ///< lines of one region are candidates for one block
  double column_right = 0;  ///< how far the lines of its region reach
  std::optional<CellPosition> cell;
};

std::vector<PlacedLine> in_reading_order(const RawPage& page);

}  // namespace sporhund::indexer
