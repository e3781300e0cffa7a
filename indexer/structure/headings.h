#pragma once

#include <vector>

#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// Turns the paragraphs that are headings into headings and gives each its level: by size of type,
/// then depth of the section number, then weight; the heading of an assignment or a case lies
/// below a section's heading of the same style.
void find_headings(std::vector<Block>& blocks);

}  // namespace sporhund::indexer
