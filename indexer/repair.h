#pragma once

#include "indexer/run.h"
#include "schema/answer.h"

namespace sporhund::indexer {

/// Checks an index and mends what is wrong: extractions that are gone or damaged are read again
/// from their files, and a database that is damaged, missing or of an older version is made again
/// beside the old one and then put in its place. What was in the index is known from the copy of
/// its catalog and from what the database still tells. Stopped anywhere, it can be done again.
/// Throws schema::Error: index_missing where there never was one, index_newer, index_locked, io.
schema::CheckAnswer repair_index(const RunOptions& options, const entities::Tagger& tagger);

}  // namespace sporhund::indexer
