#pragma once

/// Common nouns that stand for a body: «direktoratet», «statsforetaket», «etaten».

#include <optional>
#include <string>
#include <string_view>

#include "entities/tagger.h"
#include "schema/document.h"

namespace sporhund::indexer {

/// A noun and what the names of bodies that it can mean hold, lower case and parted by "|"; a part
/// that begins with a space ends the name. Empty where any body may be called so.
struct StandInNoun {
  std::string_view word;
  std::string_view names;
};

/// The ministry steers; no other noun means it.
inline constexpr StandInNoun kMinistry{"departementet", "departement"};

/// The noun of a word in lower case, but for the ministry's; null where it is none.
const StandInNoun* stand_in_noun(std::string_view word);

/// Whether a body with this full name may be called so.
bool may_be_called(const std::string& body, const StandInNoun& noun);

/// The body that a document is to. An enterprise meeting's minutes have no recipient: their title
/// says whose meeting it is, and the ministry holds it, whatever their sender is said to be.
std::optional<std::string> addressee_of(const schema::Document& document,
                                        const entities::Tagger& tagger);

}  // namespace sporhund::indexer
