#include "indexer/structure/meeting_parties.h"

#include <algorithm>
#include <vector>

#include "indexer/structure/addresses.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

using Front = std::span<const Block>;
using Bodies = std::vector<std::string>;

void add_bodies(Bodies& bodies, std::string_view text, const entities::Tagger& tagger) {
  for (const schema::Entity& entity : tagger.tag(text)) {
    const bool known = std::ranges::find(bodies, entity.norm) != bodies.end();
    if (entity.kind == schema::EntityKind::organisation && !known) bodies.push_back(entity.norm);
  }
}

/// The one of two bodies that steers and the other.
Parties steering(const Bodies& bodies, const entities::Tagger& tagger) {
  if (bodies.size() != 2) return {};
  const auto steers = [&](const std::string& above, const std::string& below) {
    return tagger.parent_of(below) == above || (is_ministry(above) && !is_ministry(below));
  };
  if (steers(bodies[0], bodies[1])) return {bodies[0], bodies[1]};
  if (steers(bodies[1], bodies[0])) return {bodies[1], bodies[0]};
  return {};
}

/// «Etatsstyringsmøte», «føretaksmøte», «møte i styringsdialogen».
bool is_of_steering(std::string_view title) {
  return is_of_owner(title) ||
         text::holds_one_of(text::lower(title), {"styringsmøte", "styringsdialog"});
}

/// The bodies of «Til stede fra X: …», «Fra Y møtte: …».
Bodies present(Front front, const entities::Tagger& tagger) {
  Bodies bodies;
  for (const Block& block : front) {
    const std::string lowered = text::lower(block.text);
    const std::size_t from = std::min(lowered.find("fra "), lowered.find("frå "));
    const std::size_t colon = lowered.find(':');
    if (from == lowered.npos || colon == lowered.npos || from > colon) continue;
    const bool lists =
        from == 0 || text::begins_with_one_of(lowered, {"til stede", "til stades", "møtte"});
    if (lists) add_bodies(bodies, std::string_view(block.text).substr(from, colon - from), tagger);
  }
  return bodies;
}

}  // namespace

bool names_meeting(std::string_view title) {
  return text::holds_one_of(text::lower(title), {"møte", "forsamling"});
}

bool is_of_owner(std::string_view title) {
  return text::holds_one_of(text::lower(title), {"foretaksmøte", "føretaksmøte", "eiermøte",
                                                 "eigarmøte", "generalforsamling"});
}

std::optional<std::string> board_of(std::string_view title, const entities::Tagger& tagger) {
  const std::string lowered = text::lower(title);
  const std::size_t at = std::min(lowered.find("styremøte"), lowered.find("styret "));
  if (at == lowered.npos) return std::nullopt;
  for (const schema::Entity& entity : tagger.tag(title)) {
    if (entity.kind != schema::EntityKind::organisation || entity.start < at) continue;
    const std::string before = text::lower(title.substr(at, entity.start - at));
    const bool owns = text::ends_with_one_of(before, {" i ", " for ", " ved "});
    return owns ? std::optional(entity.norm) : std::nullopt;
  }
  return std::nullopt;
}

Parties who_met(Front front, std::string_view title, const entities::Tagger& tagger) {
  Bodies named;
  const std::size_t between = title.find(" mellom ");
  if (between != title.npos) add_bodies(named, title.substr(between), tagger);
  if (Parties parties = steering(named, tagger); parties.sender) return parties;
  return is_of_steering(title) ? steering(present(front, tagger), tagger) : Parties();
}

}  // namespace sporhund::indexer
