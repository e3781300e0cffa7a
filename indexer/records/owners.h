#pragma once

/// Statements of who has, helps with or is to have a measure.

#include <vector>

#include "entities/tagger.h"
#include "schema/document.h"
#include "schema/passage.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// The statements of a document's passages, which must be in reading order with their entities:
/// what sentences, list items and table rows say, and of an assignment whose text names nobody,
/// that the letter's recipient has it. A pure function; safe for several threads.
std::vector<schema::Ownership> find_ownerships(const schema::Document& document,
                                               const std::vector<schema::Passage>& passages,
                                               const entities::Tagger& tagger);

}  // namespace sporhund::indexer
