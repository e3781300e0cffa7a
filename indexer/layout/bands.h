#pragma once

/// Stretches of a page whose rows share white gutters: tables and columns of text.

#include <cstddef>
#include <vector>

#include "indexer/layout/segments.h"

namespace sporhund::indexer {

/// Baselines farther apart than this, of the type size, part bands.
inline constexpr double kBandGap = 4.5;

/// A white strip from top to bottom of a band.
struct Gutter {
  double left = 0;
  double right = 0;
};

/// Rows [first, last) that stand in columns parted by `gutters`; no gutters: plain rows.
struct Band {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<Gutter> gutters;  ///< left to right

  std::size_t columns() const { return gutters.size() + 1; }
  /// The column from 0 in which a segment begins.
  std::size_t column_of(const Segment& segment) const;
};

/// Parts a page's rows into bands, top to bottom, without a row left out. Splits segments of
/// `rows` where a gutter of their band runs through a gap of theirs.
std::vector<Band> find_bands(std::vector<Row>& rows);

}  // namespace sporhund::indexer
