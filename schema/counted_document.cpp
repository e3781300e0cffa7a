#include "schema/counted_document.h"

#include <cstring>

#include "schema/bytes.h"
#include "schema/record_json.h"

namespace sporhund::schema {

namespace {

using TextHash = decltype(CountedPassage::text);

void add_hash(ByteWriter& record, TextHash hash) {
  char bytes[sizeof hash];
  std::memcpy(bytes, &hash, sizeof hash);
  record.raw({bytes, sizeof hash});
}

TextHash read_hash(ByteReader& record) {
  TextHash hash = 0;
  std::memcpy(&hash, record.raw(sizeof hash).data(), sizeof hash);
  return hash;
}

/// A number below `end`.
std::uint32_t read_below(ByteReader& record, std::size_t end) {
  const std::uint64_t number = record.number();
  if (number >= end) damaged_record("what is counted of a document refers to nothing");
  return static_cast<std::uint32_t>(number);
}

/// How many of what takes a byte at least.
std::size_t read_count(ByteReader& record) {
  return record.number(record.left());
}

void add_groups(ByteWriter& record, const CountedDocument& document) {
  record.number(document.groups.size());
  for (const CountedBodies& group : document.groups) {
    record.number(group.owner == CountedBodies::kNobody ? 0 : std::uint64_t{group.owner} + 1);
    record.number(group.last - group.first);
    for (std::uint32_t i = group.first; i < group.last; ++i) record.number(document.members[i]);
  }
}

void read_groups(ByteReader& record, CountedDocument& document) {
  document.groups.resize(read_count(record));
  document.members.clear();
  for (CountedBodies& group : document.groups) {
    const std::uint32_t owner = read_below(record, document.bodies.size() + 1);
    group.owner = owner == 0 ? CountedBodies::kNobody : owner - 1;
    group.first = static_cast<std::uint32_t>(document.members.size());
    for (std::size_t left = read_count(record); left > 0; --left) {
      document.members.push_back(read_below(record, document.bodies.size()));
    }
    group.last = static_cast<std::uint32_t>(document.members.size());
  }
}

}  // namespace

std::string encode(const CountedDocument& document) {
  ByteWriter record;
  for (const std::string_view text : {document.id, document.year, document.type}) {
    record.string(text);
  }
  record.number(document.distance);
  record.number(document.bodies.size());
  for (const std::string_view body : document.bodies) record.string(body);
  add_groups(record, document);
  record.number(document.passages.size());
  for (const CountedPassage& passage : document.passages) {
    record.number(passage.group);
    add_hash(record, passage.text);
  }
  return record.take();
}

CountedDocument decode_counted(std::string_view bytes) {
  CountedDocument document;
  decode_counted(bytes, document);
  return document;
}

void decode_counted(std::string_view bytes, CountedDocument& document) {
  ByteReader record(bytes);
  for (std::string_view* text : {&document.id, &document.year, &document.type}) {
    *text = record.string();
  }
  document.distance = static_cast<std::uint32_t>(record.number(UINT32_MAX));
  document.bodies.resize(read_count(record));
  for (std::string_view& body : document.bodies) body = record.string();
  read_groups(record, document);
  document.passages.resize(read_count(record));
  if (document.passages.size() > document.distance) {
    damaged_record("a document has more passages than records");
  }
  for (CountedPassage& passage : document.passages) {
    passage.group = read_below(record, document.groups.size());
    passage.text = read_hash(record);
  }
  record.end();
}

}  // namespace sporhund::schema
