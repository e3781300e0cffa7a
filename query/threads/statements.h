#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "query/question/filters.h"
#include "query/threads/measure_match.h"
#include "query/threads/owner.h"

namespace sporhund::query {

/// The statements of the index that may be about a measure, likeliest first, each with what it
/// stands in; of documents of these years, if any.
std::vector<OwnerSource> statements_about(const MeasureWords& words,
                                          const Xapian::Database& database,
                                          const std::optional<YearRange>& years);

/// Fills in the deadlines of the assignments that statements stand in.
void add_deadlines(const Xapian::Database& database, std::vector<schema::OwnerRow>& rows);

}  // namespace sporhund::query
