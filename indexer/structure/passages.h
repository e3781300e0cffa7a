#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/structure/blocks.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// A passage is at most about this long; only a sentence longer than that is longer.
inline constexpr std::size_t kMostPassageWords = 200;
/// A shorter one takes in what follows under the same heading, so that "Frist: 1. mai" and the
/// lines of an address never stand alone.
inline constexpr std::size_t kFewPassageWords = 25;

/// Cuts a document's blocks into passages in reading order, each under its heading path. Every
/// block is in exactly one passage (in several if it is long), a heading in the path of those
/// below it, and in a passage of its own where nothing is. Two assignments or agenda items never
/// share a passage. Entities are left empty.
std::vector<schema::Passage> cut_passages(const std::string& document_id,
                                          const std::vector<Block>& blocks);

}  // namespace sporhund::indexer
