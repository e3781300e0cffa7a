#pragma once

/// What an index says of itself and how its records are laid out, for those who write and read it.

#include <array>
#include <charconv>
#include <string>
#include <string_view>

#include "schema/answer.h"

namespace sporhund::schema {

/// Keys of the Xapian database's metadata. Values are decimal numbers but for Xapian's version.
inline constexpr std::string_view kFormatKey = "format_version";
inline constexpr std::string_view kAnalyserKey = "analyser_version";
inline constexpr std::string_view kXapianKey = "xapian_version";

/// What is in an index, kept in its metadata so that every answer can tell its scope.
struct IndexTotals {
  int documents = 0;
  int passages = 0;
  int pages = 0;
  int unreadable_pages = 0;
  int failures = 0;
  bool operator==(const IndexTotals&) const = default;
};

struct TotalKey {
  std::string_view key;
  int IndexTotals::*total;
};

inline constexpr std::array<TotalKey, 5> kTotalKeys{{
    {"documents", &IndexTotals::documents},
    {"passages", &IndexTotals::passages},
    {"pages", &IndexTotals::pages},
    {"unreadable_pages", &IndexTotals::unreadable_pages},
    {"failures", &IndexTotals::failures},
}};

/// The number that a metadata value spells; 0 where it spells none.
inline int metadata_number(const std::string& value) {
  int number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

/// Reads the totals of anything with Xapian's get_metadata(key).
template <typename Database>
IndexTotals totals_of(const Database& database) {
  IndexTotals totals;
  for (const TotalKey& key : kTotalKeys) {
    totals.*key.total = metadata_number(database.get_metadata(std::string(key.key)));
  }
  return totals;
}

inline Scope scope_of(const IndexTotals& totals) {
  return {totals.documents, totals.pages, totals.unreadable_pages, totals.failures};
}

/// The part of a record's data that schema::decode_... reads. What the writer keeps for itself
/// (stamps of files) follows after the first line break; encode() never writes one.
inline std::string_view public_part(std::string_view data) {
  return data.substr(0, data.find('\n'));
}

}  // namespace sporhund::schema
