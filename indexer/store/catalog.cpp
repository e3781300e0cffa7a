#include "indexer/store/catalog.h"

#include <xapian.h>

#include <string_view>
#include <utility>

#include "indexer/store/catalog_record.h"
#include "indexer/store/database.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_layout.h"

namespace sporhund::indexer {

namespace {

/// Goes on after a record that is damaged, as far as the tables can be followed.
template <typename Add>
void salvage(const Xapian::Database& database, std::string_view kind, Catalog& catalog, Add add) {
  const std::string term(kind);
  try {
    for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
      try {
        add(database.get_document(*id).get_data(), catalog);
      } catch (const Xapian::Error&) {
        continue;
      } catch (const schema::Error&) {
        continue;
      }
    }
  } catch (const Xapian::Error&) {
    return;
  }
}

}  // namespace

void add_document(const std::string& data, Catalog& catalog) {
  CatalogDocument entry = decode_document_record(data).entry;
  std::string sha256 = entry.document.sha256;
  catalog.documents.emplace(std::move(sha256), std::move(entry));
}

void add_failure(const std::string& data, Catalog& catalog) {
  CatalogFailure entry = decode_failure_record(data);
  std::string path = entry.failure.path;
  catalog.failures.emplace(std::move(path), std::move(entry));
}

Catalog catalog_of(const Xapian::Database& database) {
  Catalog catalog;
  schema::each_record(database, schema::kDocumentKind,
                      [&](const std::string& data) { add_document(data, catalog); });
  schema::each_record(database, schema::kFailureKind,
                      [&](const std::string& data) { add_failure(data, catalog); });
  return catalog;
}

Catalog salvage_catalog(const std::filesystem::path& folder) {
  Catalog catalog;
  try {
    const Xapian::Database database = open_for_reading(folder);
    salvage(database, schema::kDocumentKind, catalog, add_document);
    salvage(database, schema::kFailureKind, catalog, add_failure);
  } catch (const schema::Error&) {
    // Not even its tables can be opened: there is nothing to be had.
  }
  return catalog;
}

}  // namespace sporhund::indexer
