#pragma once

/// Whom unnumbered assignments make owners.

#include <vector>

#include "schema/passage.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// Adds to a document's statements, in reading order, that the owner of an unnumbered assignment
/// has it, where no statement says so: rows of a table of tasks, «Departementet ber med dette X
/// starte …». A pure function.
void add_request_owners(std::vector<schema::Ownership>& ownerships,
                        const std::vector<schema::Assignment>& assignments,
                        const std::vector<schema::Passage>& passages);

}  // namespace sporhund::indexer
