#include "indexer/store/kept_records.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/index_layout.h"
#include "schema/record.h"

namespace sporhund::indexer {

namespace {

/// Reads a document's records of the index by their keys.
class Reader {
 public:
  Reader(const Xapian::Database& database, const DocumentRecord& document)
      : database_(database), document_(document) {}

  template <typename Record>
  std::vector<Record> read(const schema::FoundKind& kind, Record (*decode)(std::string_view)) {
    std::vector<Record> records;
    for (int i = 0; i < document_.counts.*kind.total; ++i) {
      const auto data = data_of(schema::found_key(id(), kind, i));
      if (!data) continue;
      Record record = decode(*data);
      if (record.evidence.document_id == id()) records.push_back(std::move(record));
    }
    return records;
  }

  std::vector<schema::Passage> passages() {
    std::vector<schema::Passage> passages;
    for (int i = 0; i < document_.counts.passages; ++i) {
      const auto data = data_of(schema::passage_key(id(), i));
      if (data) passages.push_back(schema::decode_passage(*data));
    }
    return passages;
  }

 private:
  const std::string& id() const { return document_.entry.document.id; }

  std::optional<std::string> data_of(const std::string& key) const {
    const Xapian::docid number = schema::record_with(database_, key);
    if (number == 0) return std::nullopt;
    return database_.get_document(number).get_data();
  }

  const Xapian::Database& database_;
  const DocumentRecord& document_;
};

}  // namespace

schema::DocumentRecords kept_records(const Xapian::Database& database,
                                     const DocumentRecord& document) {
  Reader reader(database, document);
  return {reader.passages(), reader.read(schema::kAssignmentRecords, schema::decode_assignment),
          reader.read(schema::kItemRecords, schema::decode_item),
          reader.read(schema::kOwnershipRecords, schema::decode_ownership)};
}

}  // namespace sporhund::indexer
