#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <xapian.h>

#include "query/matching/passage_columns.h"
#include "query/matching/passage_set.h"

namespace sporhund::query {

/// Those of the passages that have one of these texts (PassageColumns::Row::text), by text; each
/// list in order of document and place.
std::map<std::uint32_t, std::vector<Xapian::docid>> copies_of(
    const Xapian::Database& database, const PassageSet& passages, PassageColumns& columns,
    const std::vector<std::uint32_t>& texts);

}  // namespace sporhund::query
