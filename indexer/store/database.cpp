#include "indexer/store/database.h"

#include <fmt/format.h>

#include "indexer/store/index_check.h"
#include "indexer/store/xapian_errors.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/system_text.h"
#include "schema/version.h"

namespace sporhund::indexer {

namespace {

using schema::Error;
using schema::ErrorCode;
namespace fs = std::filesystem;

// Glass is the format whose files and behaviour docs/index_format.md describes.
constexpr int kBackend = Xapian::DB_BACKEND_GLASS;

// An opening error means a damaged index where files of one are there.
Error opening_error(const Xapian::Error& error, const fs::path& folder) {
  const std::string_view type = error.get_type();
  if (type == "DatabaseOpeningError" && schema::holds_database(folder)) {
    return {ErrorCode::index_damaged, folder.string(),
            "the index is damaged; check --repair makes it again: " + error.get_msg()};
  }
  return translated(error, folder);
}

Xapian::WritableDatabase open_with(const fs::path& folder, int action) {
  try {
    return Xapian::WritableDatabase(folder.string(), action | kBackend);
  } catch (const Xapian::Error& error) {
    throw opening_error(error, folder);
  }
}

// A program that was killed while it made the tables left some that Xapian neither opens nor makes.
Xapian::WritableDatabase open_or_make(const fs::path& folder) {
  const bool replaceable = !schema::holds_database(folder);
  try {
    return open_with(folder, Xapian::DB_CREATE_OR_OPEN);
  } catch (const Error& error) {
    if (!replaceable || error.code() == ErrorCode::index_locked) throw;
    return open_with(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  }
}

void set_number(Xapian::WritableDatabase& database, std::string_view key, int value) {
  database.set_metadata(std::string(key), std::to_string(value));
}

void set_versions(Xapian::WritableDatabase& database) {
  set_number(database, schema::kFormatKey, schema::kFormatVersion);
  set_number(database, schema::kAnalyserKey, schema::kAnalyserVersion);
  database.set_metadata(std::string(schema::kXapianKey), Xapian::version_string());
}

void refuse_other_versions(const Xapian::Database& database, const fs::path& folder) {
  const schema::IndexAge age = schema::age_of(database);
  if (age == schema::IndexAge::newer) {
    throw Error(ErrorCode::index_newer, folder.string(),
                "a newer version of sporhund made this index");
  }
  if (age == schema::IndexAge::older) {
    throw Error(ErrorCode::index_version, folder.string(),
                "an older version of sporhund made this index");
  }
}

// An empty index is committed at once: whoever opens it finds an index without documents.
void initialise(Xapian::WritableDatabase& database) {
  set_versions(database);
  set_totals(database, {});
  database.commit();
}

}  // namespace

Xapian::WritableDatabase open_for_writing(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) throw Error(ErrorCode::io, folder.string(), schema::system_text(failed.value()));
  Xapian::WritableDatabase database = open_or_make(folder);
  return guarded(folder, [&] {
    if (schema::is_unfinished(database)) {
      initialise(database);
    } else {
      refuse_other_versions(database, folder);
    }
    database.begin_transaction();
    return database;
  });
}

Xapian::Database open_for_reading(const fs::path& folder) {
  if (!schema::holds_database(folder)) {
    throw Error(ErrorCode::index_missing, folder.string(), "there is no index here");
  }
  try {
    Xapian::Database database(folder.string());
    if (!schema::is_unfinished(database)) return database;
    throw Error(ErrorCode::index_missing, folder.string(), "the index was never finished");
  } catch (const Xapian::Error& error) {
    throw opening_error(error, folder);
  }
}

schema::IndexAge age_of_index(const fs::path& folder) {
  return guarded(folder, [&] { return schema::age_of(open_for_reading(folder)); });
}

void set_totals(Xapian::WritableDatabase& database, const schema::IndexTotals& totals) {
  for (const schema::TotalKey& key : schema::kTotalKeys) {
    set_number(database, key.key, totals.*key.total);
  }
}

}  // namespace sporhund::indexer
