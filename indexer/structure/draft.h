#pragma once

/// A block before its lines are joined.

#include <string_view>
#include <vector>

#include "indexer/layout/layout.h"
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

/// Whether a sentence is not at its end where a text is.
bool ends_open(std::string_view text);

/// Whether a text begins with a small letter, as the rest of a sentence does.
bool starts_in_lower_case(std::string_view text);

/// The text, places and style of a draft. A tab stands between cells.
Block join_lines(const Draft& draft);

}  // namespace sporhund::indexer
