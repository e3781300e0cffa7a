#pragma once

/// A block before its lines are joined.

#include <vector>

#include "indexer/pdf/layout.h"
#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

struct PageLine {
  const Line* line;  ///< in the pages that the draft was made from
  int page;          ///< from 1
};

struct Draft {
  std::vector<PageLine> lines;  ///< never empty
  bool is_row = false;
  bool header_row = false;
  int table = -1;
};

/// The text, places and style of a draft. A tab stands between cells.
Block join_lines(const Draft& draft);

}  // namespace sporhund::indexer
