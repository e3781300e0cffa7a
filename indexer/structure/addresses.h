#pragma once

/// Whom the head of a letter is addressed to.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "entities/tagger.h"
#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// A line of a letter's head with more words than this is running text.
inline constexpr std::size_t kShortWords = 16;

/// The body that a text is the name of, else the first that it names.
std::optional<std::string> first_body_in(std::string_view text, const entities::Tagger& tagger);

bool is_ministry(std::string_view body);

/// The body at the head of the first address, which a post code and a town end. The writer's own
/// («Postadresse …») is none, nor a ministry's where `steers` says that a ministry writes to steer.
std::optional<std::string> addressee(std::span<const Block> front, bool steers,
                                     const entities::Tagger& tagger);

/// «Tilskuddsbrev til X», and X heads an address: a body that the registry need not know.
std::optional<std::string> addressee_of_title(std::span<const Block> front, std::string_view title);

/// Whether a letter is to several bodies: it refers to a list, its title is to them, or, where
/// it `steers`, several stand at the head of addresses.
bool has_several_addressees(std::span<const Block> front, std::string_view title, bool steers,
                            const entities::Tagger& tagger);

}  // namespace sporhund::indexer
