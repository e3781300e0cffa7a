#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "schema/answer.h"

namespace sporhund::query {

/// What stands around a passage in its document.
struct Context {
  std::optional<schema::UnitPart> part;       ///< where it is one part of an assignment or list
  std::vector<schema::Neighbour> neighbours;  ///< in reading order
};

/// Reads which part of what the passage is, `distance` passages before and after it and, where that
/// is more than none, the other parts too, however far off.
Context context_of(const Xapian::Database& database, const schema::Passage& passage, int distance);

}  // namespace sporhund::query
