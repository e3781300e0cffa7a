#pragma once

#include <string_view>
#include <vector>

#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// A printed line of a table's cell.
struct CellLine {
  std::string_view text;          ///< what the cell says from this line on
  bool begins_paragraph = false;  ///< set apart from the line above, by type or space, or that one
                                  ///< was cut short
};

/// The lines of a cell, which is a view into the block's text.
std::vector<CellLine> cell_lines(const Block& block, std::string_view cell);

}  // namespace sporhund::indexer
