#pragma once

/// From placed lines to the lines and blocks that others see.

#include <map>
#include <vector>

#include "indexer/layout/layout.h"
#include "indexer/layout/reading_order.h"

namespace sporhund::indexer {

/// A line's characters repaired, with its type. `fonts` are the document's.
Line line_of(const PlacedLine& placed, const std::vector<Font>& fonts);

/// How often lines stand at each distance below the one above, in twentieths of the type size;
/// lines that the next word had fitted on, as a paragraph's last does, are left out.
using Pitches = std::map<long, int>;
Pitches pitches_of(const std::vector<PlacedLine>& placed);

/// Numbers the blocks of a page: `lines[i]` was made from `placed[i]`. `document`: the pitches of
/// all pages, which tell where this page's are too few.
void number_blocks(const std::vector<PlacedLine>& placed, const Pitches& document,
                   std::vector<Line>& lines);

}  // namespace sporhund::indexer
