#pragma once

/// Whose papers the papers of a meeting are, told by its title and by who took part.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "entities/tagger.h"
#include "indexer/structure/blocks.h"
#include "indexer/structure/front_matter.h"

namespace sporhund::indexer {

/// «Referat fra møte i X», «Protokoll fra generalforsamling i X».
bool names_meeting(std::string_view title);

/// «Protokoll fra foretaksmøte i X», «… generalforsamling i X»: the owner met.
bool is_of_owner(std::string_view title);

/// «Protokoll fra styremøte i X», «Innkalling til møte i styret for X»: the body whose board met.
/// It writes its own papers, and they are to nobody else.
std::optional<std::string> board_of(std::string_view title, const entities::Tagger& tagger);

/// «Referat fra møte mellom X og Y», or a meeting of steering where people of both were present:
/// both where one steers the other (a ministry an agency, a body those below it), else none.
Parties who_met(std::span<const Block> front, std::string_view title,
                const entities::Tagger& tagger);

}  // namespace sporhund::indexer
