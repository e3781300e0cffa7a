#pragma once

/// How lists of requests are set: which items are of the outermost level, what belongs to them.

#include <string_view>

#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// «Frist: 1. juni» on a line of its own.
bool is_deadline_line(std::string_view text);

/// Whether a list's item is of the same level as its first.
bool begins_item(const Block& item, const Block& first);

/// Whether a block is set in further than a list's item.
bool is_set_in(const Block& block, const Block& item);

}  // namespace sporhund::indexer
