#pragma once

#include <vector>

#include "indexer/records/record_source.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// Who is told to do what in a document: numbered assignments and requests without a number, in
/// reading order. Papers that only report what others were told give none. A pure function.
std::vector<schema::Assignment> find_assignments(const RecordSource& source);

/// Gives each passage the assignment that holds it: ID and title of a numbered one, the owner of
/// any. A passage of several requests has an owner where they agree.
void name_assignments(std::vector<schema::Passage>& passages,
                      const std::vector<schema::Assignment>& assignments);

}  // namespace sporhund::indexer
