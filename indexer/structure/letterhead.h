#pragma once

/// Who a letter is from, by what stands at its head.

#include <optional>
#include <span>
#include <string>

#include "entities/tagger.h"
#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// «DET KONGELIGE SAMFERDSELSDEPARTEMENT» above «Statsråden».
std::optional<std::string> royal_letterhead(const Block& block, const entities::Tagger& tagger);

/// The first body that a line of the first page is the name of, but for the recipient, the title
/// and those who get a copy. «Fylkesmannen» alone is a kind of body, whom a letter may be to.
std::optional<std::string> letterhead(std::span<const Block> front, const std::string& title,
                                      const std::optional<std::string>& recipient,
                                      const entities::Tagger& tagger);

}  // namespace sporhund::indexer
