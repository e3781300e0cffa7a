#pragma once

/// Which bands are tables, and where their rows begin.

#include <cstddef>
#include <vector>

#include "indexer/layout/bands.h"

namespace sporhund::indexer {

enum class BandKind {
  plain,    ///< rows of text
  columns,  ///< blocks or columns of text side by side: read one after the other
  hanging,  ///< a short label beside its text: read row by row
  table,
};

/// What a reader would take the band for. `text_size` is that of most of the page's letters.
BandKind kind_of(const std::vector<Row>& rows, const Band& band, double text_size);

/// The indices of rows at which a row of the table begins, ascending; the first is band.first.
std::vector<std::size_t> table_rows(const std::vector<Row>& rows, const Band& band);

}  // namespace sporhund::indexer
