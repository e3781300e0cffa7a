#include "indexer/store/catalog_copy.h"

#include "indexer/store/catalog.h"
#include "indexer/store/catalog_record.h"
#include "indexer/store/stored_file.h"
#include "schema/error.h"
#include "schema/json.h"

namespace sporhund::indexer {
namespace {

using nlohmann::json;

constexpr const char* kName = "catalog.zst";

}  // namespace

CatalogCopy::CatalogCopy(const std::filesystem::path& folder) : folder_(folder) {}

void CatalogCopy::write(const Catalog& catalog) const {
  json documents = json::array();
  for (const auto& [sha256, entry] : catalog.documents) {
    documents.push_back(encode(DocumentRecord{entry, {}, ""}));
  }
  json failures = json::array();
  for (const auto& [path, entry] : catalog.failures) failures.push_back(encode(entry));
  std::string bytes;
  json::to_cbor({{"documents", std::move(documents)}, {"failures", std::move(failures)}}, bytes);
  write_stored(folder_, folder_ / kName, bytes, schema::Forced::file);
}

std::optional<Catalog> CatalogCopy::read() const {
  const auto bytes = read_stored(folder_ / kName);
  if (!bytes) return std::nullopt;
  try {
    const json copy = json::from_cbor(*bytes);
    Catalog catalog;
    for (const json& record : copy.at("documents")) {
      add_document(record.get<std::string>(), catalog);
    }
    for (const json& record : copy.at("failures")) add_failure(record.get<std::string>(), catalog);
    return catalog;
  } catch (const json::exception&) {
    return std::nullopt;
  } catch (const schema::Error&) {
    return std::nullopt;
  }
}

}  // namespace sporhund::indexer
