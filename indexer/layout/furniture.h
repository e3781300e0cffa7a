#pragma once

/// What stands on a page beside its text: running headers and footers, page numbers, footnotes.

#include <vector>

#include "indexer/layout/layout.h"

namespace sporhund::indexer {

/// Sets the roles of the document's lines.
void mark_furniture(std::vector<Page>& pages);

}  // namespace sporhund::indexer
