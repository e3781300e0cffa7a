#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/document.h"
#include "schema/error.h"
#include "schema/index_layout.h"
#include "schema/passage.h"

namespace sporhund::query {

/// An index opened for reading. Xapian's errors leave as schema::Error. One per thread.
class IndexReader {
 public:
  /// Throws schema::Error: index_missing, index_version, index_newer or
  /// index_damaged.
  explicit IndexReader(std::filesystem::path folder);

  /// Runs `work(database)` on the index as it is after its latest commit, and runs it again when a
  /// commit pulled the index away under it.
  template <typename Work>
  auto read(Work work) {
    constexpr int kTries = 10;
    for (int tried = 1;; ++tried) {
      try {
        refresh();
        return work(static_cast<const Xapian::Database&>(database_));
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (tried == kTries) throw translated(error);
      } catch (const Xapian::Error& error) {
        throw translated(error);
      }
    }
  }

  /// Another number for each state of the index that was read.
  int state() const { return state_; }

 private:
  void open();
  void refresh();
  /// Its device and number there; zeros where there is none.
  static std::pair<std::uint64_t, std::uint64_t> identity_of(const std::filesystem::path& folder);
  void check_versions() const;
  schema::Error translated(const Xapian::Error& error) const;

  std::filesystem::path folder_;
  Xapian::Database database_;
  std::pair<std::uint64_t, std::uint64_t> opened_;  ///< identity_of(folder_) then
  int state_ = 0;
};

/// Numbers of records.
using RecordNumbers = std::vector<Xapian::docid>;

/// A document's records of this kind, in reading order.
RecordNumbers found_in(const Xapian::Database& database, const std::string& document_id,
                       const schema::FoundKind& kind);
/// The assignments or agenda items with this ID, case number or body, and those whose title has it
/// as a word; ascending.
RecordNumbers found_named(const Xapian::Database& database, std::string_view name,
                          std::string_view kind);

/// Calls `take` with the data of each record of this kind that a document has, in reading order.
template <typename Take>
void each_found(const Xapian::Database& database, const std::string& document_id,
                const schema::FoundKind& kind, Take take) {
  for (const Xapian::docid number : found_in(database, document_id, kind)) {
    take(database.get_document(number).get_data());
  }
}

schema::Passage passage_at(const Xapian::Database& database, Xapian::docid id);
/// Empty where there is no such passage.
std::optional<schema::Passage> passage_with(const Xapian::Database& database,
                                            const std::string& id);
/// Throws schema::Error{index_damaged} where there is no such document.
schema::Document document_with(const Xapian::Database& database, const std::string& id);

}  // namespace sporhund::query
