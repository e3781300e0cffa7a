#pragma once

#include <vector>

#include <xapian.h>

#include "schema/answer.h"

namespace sporhund::query {

/// Reads what stands around a passage in its document, in reading order: `distance` passages before
/// and after it and the other parts of what it is a part of, however far off.
std::vector<schema::Neighbour> context_of(const Xapian::Database& database,
                                          const schema::Passage& passage, int distance);

}  // namespace sporhund::query
