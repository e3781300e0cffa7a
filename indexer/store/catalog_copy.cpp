#include "indexer/store/catalog_copy.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/store/catalog.h"
#include "indexer/store/passage_writer.h"
#include "indexer/store/stored_file.h"
#include "schema/error.h"
#include "schema/json.h"

namespace sporhund::indexer {
namespace {

using nlohmann::json;

constexpr const char* kName = "catalog.zst";

/// CBOR (RFC 8949) bit by bit: all of it at once would be many times the size of the index's
/// catalog.
constexpr std::string_view kMapOfTwo = "\xA2";
constexpr std::string_view kArray = "\x9F";
constexpr std::string_view kEnd = "\xFF";

/// A text as CBOR has it, its length in four bytes.
std::string cbor_text(std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::string item = "\x7A";
  for (int shift = 24; shift >= 0; shift -= 8) item += static_cast<char>(size >> shift);
  return item.append(text);
}

}  // namespace

CatalogCopy::CatalogCopy(const std::filesystem::path& folder) : folder_(folder) {}

void CatalogCopy::write(const PassageWriter& index) const {
  StoredFile copy(folder_, folder_ / kName);
  const auto add = [&copy](const std::string& record) { copy.add(cbor_text(record)); };
  copy.add(kMapOfTwo);
  copy.add(cbor_text("documents").append(kArray));
  index.each_document(add);
  copy.add(kEnd);
  copy.add(cbor_text("failures").append(kArray));
  index.each_failure(add);
  copy.add(kEnd);
  copy.commit(schema::Forced::file);
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
