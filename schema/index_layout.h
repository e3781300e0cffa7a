#pragma once

/// What an index says of itself and how its records are laid out, for those who write and read it.

#include <array>
#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "schema/answer.h"
#include "schema/fields.h"
#include "schema/version.h"

namespace sporhund::schema {

/// An index's Xapian database.
inline std::filesystem::path xapian_folder(const std::filesystem::path& index) {
  return index / "xapian";
}

/// Whether a folder has a Xapian database, whatever its state.
inline bool holds_database(const std::filesystem::path& xapian) {
  std::error_code ignored;
  return std::filesystem::exists(xapian / "iamglass", ignored);
}

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
  int assignments = 0;
  int items = 0;
  int ownerships = 0;
  bool operator==(const IndexTotals&) const = default;
};

struct TotalKey {
  std::string_view key;
  int IndexTotals::*total;
};

inline constexpr auto kTotalKeys = std::to_array<TotalKey>({
    {"documents", &IndexTotals::documents},
    {"passages", &IndexTotals::passages},
    {"pages", &IndexTotals::pages},
    {"unreadable_pages", &IndexTotals::unreadable_pages},
    {"failures", &IndexTotals::failures},
    {"assignments", &IndexTotals::assignments},
    {"items", &IndexTotals::items},
    {"ownerships", &IndexTotals::ownerships},
});

/// The number that a metadata value spells; 0 where it spells none.
inline int metadata_number(const std::string& value) {
  int number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

/// The number under a key of anything with Xapian's get_metadata(key).
template <typename Database>
int number_in(const Database& database, std::string_view key) {
  return metadata_number(database.get_metadata(std::string(key)));
}

/// Whether nothing was ever committed to a database.
template <typename Database>
bool is_unfinished(const Database& database) {
  return database.get_doccount() == 0 && number_in(database, kFormatKey) == 0;
}

/// Whose index it is, by its format and its analyser.
enum class IndexAge { ours, older, newer };

template <typename Database>
IndexAge age_of(const Database& database) {
  const int format = number_in(database, kFormatKey);
  const int analyser = number_in(database, kAnalyserKey);
  if (format > kFormatVersion || analyser > kAnalyserVersion) return IndexAge::newer;
  const bool ours = format == kFormatVersion && analyser == kAnalyserVersion;
  return ours ? IndexAge::ours : IndexAge::older;
}

/// Reads the totals of anything with Xapian's get_metadata(key).
template <typename Database>
IndexTotals totals_of(const Database& database) {
  IndexTotals totals;
  for (const TotalKey& key : kTotalKeys) {
    totals.*key.total = number_in(database, key.key);
  }
  return totals;
}

inline Scope scope_of(const IndexTotals& totals) {
  return {totals.documents, totals.pages, totals.unreadable_pages, totals.failures};
}

/// What is kept of a document beside its passages: records of this kind, numbered from 0 without
/// gaps. The mark stands in their unique keys: "0a1b2c3d4e5f-a3" is the fourth assignment.
struct FoundKind {
  std::string_view kind;
  char mark;
  int IndexTotals::*total;
};

inline constexpr FoundKind kAssignmentRecords{kAssignmentKind, 'a', &IndexTotals::assignments};
inline constexpr FoundKind kItemRecords{kItemKind, 'i', &IndexTotals::items};
inline constexpr FoundKind kOwnershipRecords{kOwnershipKind, 'o', &IndexTotals::ownerships};
inline constexpr auto kFoundKinds =
    std::to_array<FoundKind>({kAssignmentRecords, kItemRecords, kOwnershipRecords});

inline std::string found_key(const std::string& document_id, const FoundKind& kind, int number) {
  return document_id + "-" + kind.mark + std::to_string(number);
}

/// A passage's id and unique key, numbered from 0: "0a1b2c3d4e5f-17".
inline std::string passage_key(const std::string& document_id, int number) {
  return document_id + "-" + std::to_string(number);
}

/// The term that only the record with this key has.
inline std::string unique_term(std::string_view key) {
  return std::string(kUniquePrefix).append(key);
}

/// The number of the record with this key in anything with Xapian's postlists; 0 where there is
/// none. Throws Xapian's errors, as each_record() does.
template <typename Database>
auto record_with(const Database& database, std::string_view key) {
  const std::string term = unique_term(key);
  const auto found = database.postlist_begin(term);
  return found == database.postlist_end(term) ? 0 : *found;
}

/// Calls `take` with the data of each record of a kind, kDocumentKind for one.
template <typename Database, typename Take>
void each_record(const Database& database, std::string_view kind, Take take) {
  const std::string term(kind);
  for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
    const std::string data = database.get_document(*id).get_data();
    take(data);
  }
}

/// The part of a document's or failure's data that schema::decode_... reads. What the writer keeps
/// for itself (stamps of files) follows after the first line break; encode() never writes one
/// there.
inline std::string_view public_part(std::string_view data) {
  return data.substr(0, data.find('\n'));
}

}  // namespace sporhund::schema
