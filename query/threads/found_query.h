#pragma once

/// Finds the assignments, agenda items and ownerships that may be about something, by the stems
/// that the index keeps of them. `kind` is the kind term of their records (schema/fields.h).

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/index_reader.h"
#include "query/threads/measure_match.h"

namespace sporhund::query {

/// Matches what holds at least `coverage` of the words by their weights, each in whatever form or
/// compound, best first. `words` must not be empty.
Xapian::Enquire enquire_about(const MeasureWords& words, std::string_view kind, double coverage,
                              const Xapian::Database& database);

/// All of those, ascending; none for no words.
RecordNumbers records_about(const MeasureWords& words, std::string_view kind, double coverage,
                            const Xapian::Database& database);
/// Those with titles that may be at least so alike (TitleWords::likeness), ascending.
RecordNumbers records_titled_like(const TitleWords& title, std::string_view kind, double likeness,
                                  const Xapian::Database& database);
/// The IDs and words of such records that end in a text, plain (text::plain_value).
std::vector<std::string> names_ending_in(std::string_view end, std::string_view kind,
                                         const Xapian::Database& database);

}  // namespace sporhund::query
