#pragma once

#include <vector>

#include "indexer/layout/layout.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// Sets each passage's source and quality from the lines that it stands on: of those read by OCR
/// their confidence, of others their page's quality.
void mark_quality(const std::vector<Page>& pages, std::vector<schema::Passage>& passages);

}  // namespace sporhund::indexer
