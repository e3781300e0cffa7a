#pragma once

#include <vector>

#include "indexer/pdf/page_renderer.h"

namespace sporhund::indexer {

/// What a page shows besides its words.
struct PageLook {
  bool blank = true;  ///< nothing at all
  /// Stretches of print: each eighth of the page's width counts its own rows of print, so that a
  /// slanting scan counts like a straight one. Photographs and drawings have few.
  int print_rows = 0;
};

/// How a page must be drawn for look_at().
inline constexpr Resolution kLookResolution{72, std::size_t{1} << 20U};

/// Counts what is drawn outside `words`, in points.
PageLook look_at(GrayImage image, const std::vector<schema::Box>& words);

}  // namespace sporhund::indexer
