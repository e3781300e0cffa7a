#pragma once

/// From placed lines to the lines and blocks that others see.

#include <vector>

#include "indexer/pdf/layout.h"
#include "indexer/pdf/reading_order.h"

namespace sporhund::indexer {

/// A line's characters repaired, with its type. `fonts` are the document's.
Line line_of(const PlacedLine& placed, const std::vector<Font>& fonts);

/// Numbers the blocks of a page: `lines[i]` was made from `placed[i]`.
void number_blocks(const std::vector<PlacedLine>& placed, std::vector<Line>& lines);

}  // namespace sporhund::indexer
