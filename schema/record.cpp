// The records that the index keeps: JSON with short keys, because there is one per passage.

#include "schema/index_layout.h"
#include "schema/json_parts.h"
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

// Boxes are kept in tenths of a point: what a highlight needs, in a third of the room.
json box_record(const Box& box) {
  const auto tenths = [](double value) {
    return static_cast<long>(value * 10 + (value < 0 ? -0.5 : 0.5));
  };
  return {tenths(box.left), tenths(box.top), tenths(box.right), tenths(box.bottom)};
}

Box read_box(const json& record) {
  const auto points = [&](std::size_t i) { return record.at(i).get<double>() / 10; };
  return {points(0), points(1), points(2), points(3)};
}

json line_record(const LineSpan& line) {
  return {line.start, line.end - line.start, line.page, box_record(line.box)};
}

LineSpan read_line(const json& record) {
  const auto start = record.at(0).get<std::size_t>();
  return {start, start + record.at(1).get<std::size_t>(), record.at(2).get<int>(),
          read_box(record.at(3))};
}

json entity_record(const Entity& entity) {
  return {name_of(kEntityKinds, entity.kind), entity.start, entity.end, entity.norm};
}

Entity read_entity(const json& record, const std::string& passage) {
  const auto kind = value_of(kEntityKinds, record.at(0).get<std::string_view>());
  const auto start = record.at(1).get<std::size_t>();
  const auto end = record.at(2).get<std::size_t>();
  if (!kind || start > end || end > passage.size()) damaged_record("an entity's kind or place");
  return {*kind, passage.substr(start, end - start), record.at(3).get<std::string>(), start, end};
}

json part_record(const UnitPart& part) {
  return {name_of(kUnitKinds, part.kind), part.number, part.count};
}

UnitPart read_part(const json& record) {
  const auto kind = value_of(kUnitKinds, record.at(0).get<std::string_view>());
  if (!kind) damaged_record("what a passage is a part of");
  return {*kind, record.at(1).get<int>(), record.at(2).get<int>()};
}

Passage read_passage(const json& record) {
  Passage passage;
  passage.document_id = record.at("d").get<std::string>();
  passage.ordinal = record.at("o").get<int>();
  passage.id = passage_key(passage.document_id, passage.ordinal);
  passage.page_first = record.at("p").at(0).get<int>();
  passage.page_last = record.at("p").at(1).get<int>();
  passage.heading_path = record.at("h").get<std::vector<std::string>>();
  passage.text = record.at("t").get<std::string>();
  passage.table_header = record.value("th", "");
  if (record.contains("ocr")) passage.source = PageSource::ocr;
  passage.quality = record.value("ocr", record.value("q", 1.0));
  if (record.contains("a")) {
    const json& assignment = record.at("a");
    passage.assignment = AssignmentReference{assignment.at(0).get<std::string>(),
                                             assignment.at(1).get<std::string>(),
                                             assignment.at(2).get<std::string>()};
  }
  if (record.contains("u")) passage.part = read_part(record.at("u"));
  for (const json& line : record.at("l")) passage.lines.push_back(read_line(line));
  for (const json& entity : record.at("e")) {
    passage.entities.push_back(read_entity(entity, passage.text));
  }
  return passage;
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

std::string encode(const Passage& passage) {
  json record = {{"d", passage.document_id},
                 {"o", passage.ordinal},
                 {"p", {passage.page_first, passage.page_last}},
                 {"h", passage.heading_path},
                 {"t", passage.text}};
  if (!passage.table_header.empty()) record["th"] = passage.table_header;
  if (passage.source == PageSource::ocr) {
    record["ocr"] = passage.quality;
  } else if (passage.quality < 1) {
    record["q"] = passage.quality;
  }
  if (passage.part) record["u"] = part_record(*passage.part);
  if (passage.assignment) {
    record["a"] = {passage.assignment->id, passage.assignment->title, passage.assignment->owner};
  }
  record["l"] = json::array();
  for (const LineSpan& line : passage.lines) record["l"].push_back(line_record(line));
  record["e"] = json::array();
  for (const Entity& entity : passage.entities) record["e"].push_back(entity_record(entity));
  return dump_record(record);
}

Passage decode_passage(std::string_view record) {
  return decode_record<Passage>(record, read_passage);
}

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
                 {"year", metadata.year ? json(*metadata.year) : json()},
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
  return decode_record<Document>(record, read_document);
}

std::string encode(const Failure& failure) {
  return dump_record(to_json(failure));
}

Failure decode_failure(std::string_view record) {
  return decode_record<Failure>(record, read_failure);
}

}  // namespace sporhund::schema
