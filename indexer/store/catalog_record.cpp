#include "indexer/store/catalog_record.h"

#include "schema/error.h"
#include "schema/index_layout.h"
#include "schema/json.h"
#include "schema/record.h"

namespace sporhund::indexer {

namespace {

using nlohmann::json;

// CBOR, because paths are bytes: those that are not UTF-8 must come back as they were.
std::string with_private_part(std::string record, const json& own) {
  record += '\n';
  json::to_cbor(own, record);
  return record;
}

template <typename Read>
auto read_private_part(std::string_view data, Read read) {
  const std::string_view record = schema::public_part(data);
  try {
    if (record.size() == data.size()) throw std::out_of_range("its second part is missing");
    return read(json::from_cbor(data.substr(record.size() + 1)));
  } catch (const std::exception& error) {
    throw schema::Error(schema::ErrorCode::index_damaged, "",
                        std::string("a record of the index can't be read: ") + error.what());
  }
}

json stamp_record(const FileStamp& stamp) {
  return {stamp.size, stamp.modified_ns};
}

FileStamp read_stamp(const json& record) {
  return {record.at(0).get<std::size_t>(), record.at(1).get<std::int64_t>()};
}

json values_record(const schema::MetadataOverride& values) {
  json record = json::array();
  for (const auto& [field, value] : values) {
    record.push_back({field, value ? json(*value) : json()});
  }
  return record;
}

// Indexes of formats before 4 have none.
schema::MetadataOverride read_values(const json& own) {
  schema::MetadataOverride values;
  for (const json& entry : own.value("values", json::array())) {
    const json& value = entry.at(1);
    values.emplace_back(entry.at(0).get<std::string>(),
                        value.is_null() ? std::nullopt : std::optional(value.get<std::string>()));
  }
  return values;
}

json counts_record(const schema::IndexTotals& counts) {
  json record = json::array({counts.passages});
  for (const schema::FoundKind& kind : schema::kFoundKinds) record.push_back(counts.*kind.total);
  return record;
}

schema::IndexTotals read_counts(const json& record) {
  schema::IndexTotals counts;
  counts.passages = record.at(0).get<int>();
  std::size_t at = 1;
  for (const schema::FoundKind& kind : schema::kFoundKinds) {
    counts.*kind.total = record.at(at++).get<int>();
  }
  return counts;
}

}  // namespace

std::string encode(const DocumentRecord& record) {
  const CatalogDocument& entry = record.entry;
  json files = json::array();
  for (const auto& [path, stamp] : entry.files) files.push_back({path, stamp_record(stamp)});
  return with_private_part(schema::encode(entry.document),
                           {{"files", files},
                            {"fingerprint", entry.fingerprint},
                            {"values", values_record(entry.values)},
                            {"counts", counts_record(record.counts)},
                            {"checksum", record.checksum}});
}

std::uint32_t distance_of(const schema::IndexTotals& counts) {
  int records = counts.passages;
  for (const schema::FoundKind& kind : schema::kFoundKinds) records += counts.*kind.total;
  return static_cast<std::uint32_t>(records);
}

std::string encode(const CatalogFailure& failure) {
  return with_private_part(schema::encode(failure.failure), {{"sha256", failure.sha256},
                                                             {"stamp", stamp_record(failure.stamp)},
                                                             {"transient", failure.transient}});
}

RecordSum::RecordSum(const CatalogDocument& document) {
  add(schema::encode(document.document));
  add(document.fingerprint);
  for (const auto& [path, stamp] : document.files) add(path);
}

void RecordSum::add(std::string_view data) {
  sum_.add(std::to_string(data.size()) + ":");
  sum_.add(data);
}

DocumentRecord decode_document_record(std::string_view data) {
  return read_private_part(data, [&](const json& own) {
    DocumentRecord record;
    record.entry.document = schema::decode_document(data);
    for (const json& file : own.at("files")) {
      record.entry.files[file.at(0).get<std::string>()] = read_stamp(file.at(1));
    }
    record.entry.fingerprint = own.at("fingerprint").get<std::string>();
    record.entry.values = read_values(own);
    record.counts = read_counts(own.at("counts"));
    record.checksum = own.value("checksum", "");
    return record;
  });
}

CatalogFailure decode_failure_record(std::string_view data) {
  return read_private_part(data, [&](const json& own) {
    CatalogFailure failure;
    failure.failure = schema::decode_failure(data);
    failure.sha256 = own.at("sha256").get<std::string>();
    failure.stamp = read_stamp(own.at("stamp"));
    failure.transient = own.at("transient").get<bool>();
    return failure;
  });
}

}  // namespace sporhund::indexer
