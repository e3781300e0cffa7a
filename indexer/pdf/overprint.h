#pragma once

#include <vector>

#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

/// Drops each word that is printed over an equal one, as files do for a bold look, a shadow or by
/// mistake. The first stays.
void drop_overprinted(std::vector<Word>& words);

}  // namespace sporhund::indexer
