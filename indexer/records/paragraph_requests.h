#pragma once

/// The requests that a paragraph makes, one behind the other.

#include <string_view>
#include <vector>

#include "indexer/records/record_source.h"
#include "indexer/records/told_body.h"

namespace sporhund::indexer {

/// A request goes from where it begins to where the next one does.
struct ParagraphRequest {
  ToldBody owner;
  std::size_t start = 0;  ///< bytes into the paragraph
  std::string_view asks;  ///< the sentence that says whom it asks; empty where none does
};

using ParagraphRequests = std::vector<ParagraphRequest>;

/// «Vi ber X om å …», «X får i oppdrag å …»: one a sentence that asks in so many words, the first
/// with what it is told above to do by a day; empty where the text only says what X shall be or do.
ParagraphRequests direct_requests_in(std::string_view text, const RecordSource& source,
                                     const ToldBodyFinder& told_bodies);

/// A paragraph below a heading such as «Oppdrag» that tells somebody to do something or has a
/// deadline, and what later sentences of it ask of others.
ParagraphRequests tasks_in(std::string_view text, const RecordSource& source,
                           const ToldBodyFinder& told_bodies);

/// «Etaten skal innen 1. mai …»: duties of the addressee, or of bodies that are named in a letter
/// to several, in a paragraph that gives one of them a day; not to report.
ParagraphRequests dated_duties_in(std::string_view text, const RecordSource& source,
                                  const ToldBodyFinder& told_bodies);

}  // namespace sporhund::indexer
