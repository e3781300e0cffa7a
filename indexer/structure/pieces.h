#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/structure/blocks.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// Words parted by spaces, tabs or line breaks.
std::size_t count_words(std::string_view text);

/// The block in pieces of at most `most_words`, cut between sentences; a longer sentence is cut
/// between words. One piece where it is short enough.
std::vector<Block> cut_to_size(const Block& block, std::size_t most_words);

/// Adds a block's text, on a line of its own, and its places to a passage.
void append_block(schema::Passage& passage, const Block& block);

}  // namespace sporhund::indexer
