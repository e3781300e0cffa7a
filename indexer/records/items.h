#pragma once

#include <vector>

#include "indexer/records/record_source.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// The agenda items of a meeting's papers or minutes in reading order: one record per case and kind
/// of decision, however often agenda, memos and minutes give parts of it. Decisions that are cited
/// from earlier meetings are none. A pure function.
std::vector<schema::AgendaItem> find_items(const RecordSource& source);

}  // namespace sporhund::indexer
