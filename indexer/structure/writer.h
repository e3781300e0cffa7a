#pragma once

/// Who writes a letter whose letterhead is a picture.

#include <optional>
#include <span>
#include <string>

#include "entities/tagger.h"
#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// The body that writes of itself in the text of a letter: «X viser til …», «… sender X med dette».
/// The first long paragraph of a letter that `steers` may begin with it whatever it goes on with.
std::optional<std::string> writer_in_text(std::span<const Block> front,
                                          const std::optional<std::string>& recipient, bool steers,
                                          const entities::Tagger& tagger);

/// Of a document by which a ministry steers, without a letterhead: the recipient's, where the first
/// pages name it, else the one that they name as that of a budget, «Prop. 1 S (…) for X».
std::optional<std::string> steering_ministry(std::span<const Block> front,
                                             const std::optional<std::string>& recipient,
                                             const entities::Tagger& tagger);

}  // namespace sporhund::indexer
