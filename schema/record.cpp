// What the index keeps of documents and failures.

#include "schema/record.h"

#include "schema/index_layout.h"
#include "schema/path_text.h"
#include "schema/record_json.h"

namespace sporhund::schema {

namespace {

using nlohmann::json;

std::optional<std::string> text(const json& record, const char* key) {
  const json& value = record.at(key);
  if (value.is_null()) return std::nullopt;
  return value.get<std::string>();
}

std::optional<int> number(const json& record, const char* key) {
  const json& value = record.at(key);
  if (value.is_null()) return std::nullopt;
  return value.get<int>();
}

UnreadPage read_unread_page(const json& record) {
  const auto reason = value_of(kUnreadReasons, record.at(1).get<std::string_view>());
  if (!reason) damaged_record("why a page is unread");
  return {record.at(0).get<int>(), *reason};
}

Document read_document(const json& record) {
  Document document;
  document.id = record.at("id").get<std::string>();
  document.path = path_from_text(record.at("path").get<std::string>());
  document.sha256 = record.at("sha256").get<std::string>();
  document.duplicates = paths_from_text(record.at("duplicates").get<std::vector<std::string>>());
  Metadata& metadata = document.metadata;
  metadata.title = text(record, "title");
  metadata.date = text(record, "date");
  metadata.year = number(record, "year");
  metadata.sender = text(record, "sender");
  metadata.recipient = text(record, "recipient");
  metadata.language = text(record, "language");
  const auto type = value_of(kDocumentTypes, record.at("type").get<std::string_view>());
  if (!type) damaged_record("a document's type");
  metadata.type = *type;
  const json& reading = record.at("reading");
  document.reading = {reading.at(0).get<int>(),    reading.at(1).get<int>(),
                      reading.at(2).get<int>(),    reading.at(3).get<int>(),
                      reading.at(4).get<double>(), {}};
  if (record.contains("unread")) {
    for (const json& page : record.at("unread")) {
      document.reading.unread.push_back(read_unread_page(page));
    }
  }
  return document;
}

Failure read_failure(const json& record) {
  const auto reason = value_of(kFailureReasons, record.at("reason").get<std::string_view>());
  if (!reason) damaged_record("a failure's reason");
  return {path_from_text(record.at("path").get<std::string>()), *reason,
          record.at("detail").get<std::string>()};
}

}  // namespace

std::string encode(const Document& document) {
  const Metadata& metadata = document.metadata;
  const ReadingQuality& reading = document.reading;
  json record = {{"id", document.id},
                 {"path", path_as_text(document.path)},
                 {"sha256", document.sha256},
                 {"duplicates", paths_as_text(document.duplicates)},
                 {"title", or_null(metadata.title)},
                 {"type", name_of(kDocumentTypes, metadata.type)},
                 {"date", or_null(metadata.date)},
                 {"year", or_null(metadata.year)},
                 {"sender", or_null(metadata.sender)},
                 {"recipient", or_null(metadata.recipient)},
                 {"language", or_null(metadata.language)},
                 {"reading",
                  {reading.pages, reading.pages_text, reading.pages_ocr, reading.pages_unreadable,
                   reading.quality}}};
  for (const UnreadPage& page : reading.unread) {
    record["unread"].push_back({page.number, name_of(kUnreadReasons, page.reason)});
  }
  return dump_record(record);
}

Document decode_document(std::string_view record) {
  return decode_record<Document>(public_part(record), read_document);
}

std::string encode(const Failure& failure) {
  return dump_record({{"path", path_as_text(failure.path)},
                      {"reason", name_of(kFailureReasons, failure.reason)},
                      {"detail", failure.detail}});
}

Failure decode_failure(std::string_view record) {
  return decode_record<Failure>(public_part(record), read_failure);
}

}  // namespace sporhund::schema
