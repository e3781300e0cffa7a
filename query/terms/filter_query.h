#pragma once

#include <optional>

#include <xapian.h>

#include "query/question/filters.h"
#include "query/terms/name_resolver.h"
#include "schema/answer.h"

namespace sporhund::query {

struct FilterQuery {
  std::optional<Xapian::Query> query;  ///< empty where there are no filters
  schema::AppliedFilters applied;
};

/// Reads filters. Throws schema::Error{usage}, with the names that are near, for a body, type or
/// document that is not known.
FilterQuery filter_query(const Filters& filters, const BodyNames& bodies,
                         const Xapian::Database& database);

/// Any year of the range that the index holds.
Xapian::Query years_query(const YearRange& years, const Xapian::Database& database);

/// Any deadline of the range that the index holds.
Xapian::Query deadlines_query(const DayRange& days, const Xapian::Database& database);

}  // namespace sporhund::query
