#include "query/index_reader.h"

#include <sys/stat.h>

#include <utility>

#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "text/terms.h"

namespace sporhund::query {

using schema::Error;
using schema::ErrorCode;

IndexReader::IndexReader(std::filesystem::path folder) : folder_(std::move(folder)) {
  if (!schema::holds_database(folder_)) {
    throw Error(ErrorCode::index_missing, folder_.string(), "there is no index here");
  }
  try {
    open();
  } catch (const Xapian::Error& error) {
    throw translated(error);
  }
}

void IndexReader::open() {
  opened_ = identity_of(folder_);
  database_ = Xapian::Database(folder_.string());
  check_versions();
}

// A rebuild puts another folder in the place of the one that is open.
void IndexReader::refresh() {
  if (identity_of(folder_) != opened_) {
    ++state_;
    return open();
  }
  if (!database_.reopen()) return;
  ++state_;
  check_versions();
}

std::pair<std::uint64_t, std::uint64_t> IndexReader::identity_of(
    const std::filesystem::path& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino};
}

void IndexReader::check_versions() const {
  if (schema::is_unfinished(database_)) {
    throw Error(ErrorCode::index_missing, folder_.string(), "the index was never finished");
  }
  switch (schema::age_of(database_)) {
    case schema::IndexAge::newer:
      throw Error(ErrorCode::index_newer, folder_.string(),
                  "a newer version of sporhund made this index");
    case schema::IndexAge::older:
      throw Error(ErrorCode::index_version, folder_.string(),
                  "an older version of sporhund made this index; check --repair makes it again");
    case schema::IndexAge::ours:
      break;
  }
}

Error IndexReader::translated(const Xapian::Error& error) const {
  const std::string_view type = error.get_type();
  if (type == "DatabaseVersionError") {
    return {ErrorCode::index_version, folder_.string(),
            "another version of Xapian made this index; check --repair makes it again"};
  }
  if (type == "DatabaseModifiedError") {
    return {ErrorCode::io, folder_.string(),
            "the index changed faster than it could be read; try again"};
  }
  return {ErrorCode::index_damaged, folder_.string(),
          "the index can't be read; check --repair makes it again: " + error.get_msg()};
}

RecordNumbers found_in(const Xapian::Database& database, const std::string& document_id,
                       const schema::FoundKind& kind) {
  RecordNumbers numbers;
  for (int number = 0;; ++number) {
    const Xapian::docid id =
        schema::record_with(database, schema::found_key(document_id, kind, number));
    if (id == 0) return numbers;
    numbers.push_back(id);
  }
}

RecordNumbers found_named(const Xapian::Database& database, std::string_view name,
                          std::string_view kind) {
  const std::string term = text::stem_term(kind, text::plain_value(name));
  return {database.postlist_begin(term), database.postlist_end(term)};
}

schema::Passage passage_at(const Xapian::Database& database, Xapian::docid id) {
  return schema::decode_passage(database.get_document(id).get_data());
}

std::optional<schema::Passage> passage_with(const Xapian::Database& database,
                                            const std::string& id) {
  const Xapian::docid found = schema::record_with(database, id);
  if (found == 0) return std::nullopt;
  return passage_at(database, found);
}

schema::Document document_with(const Xapian::Database& database, const std::string& id) {
  const Xapian::docid found = schema::record_with(database, id);
  if (found == 0) {
    throw Error(ErrorCode::index_damaged, id, "the index holds passages of an unknown document");
  }
  const std::string data = database.get_document(found).get_data();
  return schema::decode_document(data);
}

}  // namespace sporhund::query
