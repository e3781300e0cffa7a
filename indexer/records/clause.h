#pragma once

/// A sentence as words, signs and the bodies it names: what statements of ownership are read from.

#include <cstdint>
#include <string>
#include <vector>

#include "schema/answer.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// A body that a sentence speaks of.
struct Actor {
  std::string body;       ///< full name
  bool inferred = false;  ///< meant by «Direktoratet» and the like

  bool operator==(const Actor&) const = default;
};

/// A word that stands for a body, such as «Direktoratet».
struct StandIn {
  std::size_t start = 0;  ///< bytes into the passage's text, half-open
  std::size_t end = 0;
  std::string body;
};

struct ClausePart {
  enum class Kind : std::uint8_t { word, sign, actors, genitive };

  Kind kind = Kind::word;
  std::string word;           ///< lower case, or the sign; of a body only «vi»
  std::vector<Actor> actors;  ///< those named together: «A, B og C»
  std::size_t start = 0;      ///< bytes into the passage's text, half-open
  std::size_t end = 0;
};

/// The parts of the sentence at `range` of a passage. What stands in parentheses is left out, but
/// for a role alone, «(leder)», which is one word with them; a body in the genitive is one that
/// does nothing.
std::vector<ClausePart> clause_parts(const schema::Passage& passage, const schema::Range& range,
                                     const std::vector<StandIn>& stand_ins);

}  // namespace sporhund::indexer
