// A passage as the index keeps it, in bytes: there is one for every paragraph or two, and ten are
// read for every answer.

#include <cmath>
#include <limits>

#include "schema/bytes.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "schema/record_json.h"

namespace sporhund::schema {

namespace {

constexpr std::uint64_t kMostInt = std::numeric_limits<int>::max();
constexpr std::uint64_t kThousandths = 1000;
constexpr double kTenths = 10;  // of a point: what a highlight needs

/// What not every passage has.
enum Part : unsigned { kReadByOcr = 1, kQualityBelow1 = 2, kAssignment = 4, kUnit = 8 };

unsigned parts_of(const Passage& passage) {
  unsigned parts = 0;
  if (passage.source == PageSource::ocr) parts |= kReadByOcr;
  if (passage.quality < 1) parts |= kQualityBelow1;
  if (passage.assignment) parts |= kAssignment;
  if (passage.part) parts |= kUnit;
  return parts;
}

void add(ByteWriter& record, int number) {
  record.number(static_cast<std::uint64_t>(number));
}

int read_int(ByteReader& record) {
  return static_cast<int>(record.number(kMostInt));
}

std::string read_text(ByteReader& record) {
  return std::string(record.string());
}

template <typename Enum, std::size_t N>
Enum read_name(ByteReader& record, const Names<Enum, N>& names) {
  const std::optional<Enum> value = value_of(names, record.string());
  if (!value) damaged_record("a passage's entity or unit is of no kind");
  return *value;
}

/// A place in the text, after `least`.
std::size_t read_place(ByteReader& record, std::size_t least, const std::string& text) {
  return least + record.number(text.size() - least);
}

/// A length that lines below each other nearly share.
class Edge {
 public:
  void add(ByteWriter& record, double points) {
    const auto tenths = static_cast<std::int64_t>(std::lround(points * kTenths));
    record.difference(tenths - last_);
    last_ = tenths;
  }
  double read(ByteReader& record) {
    constexpr std::int64_t kMost = 1'000'000'000;
    const std::int64_t difference = record.difference();
    if (std::abs(difference) > kMost || std::abs(last_) > kMost) {
      damaged_record("a line is off the page");
    }
    last_ += difference;
    return static_cast<double>(last_) / kTenths;
  }

 private:
  std::int64_t last_ = 0;
};

struct Edges {
  Edge left, top, right, bottom;
};

void add_lines(ByteWriter& record, const std::vector<LineSpan>& lines) {
  record.number(lines.size());
  std::size_t place = 0;
  Edges edges;
  for (const LineSpan& line : lines) {
    record.number(line.start - place);
    record.number(line.end - line.start);
    place = line.end;
    add(record, line.page);
    edges.left.add(record, line.box.left);
    edges.top.add(record, line.box.top);
    edges.right.add(record, line.box.right);
    edges.bottom.add(record, line.box.bottom);
  }
}

std::vector<LineSpan> read_lines(ByteReader& record, const std::string& text) {
  std::vector<LineSpan> lines(record.number(record.left()));
  std::size_t place = 0;
  Edges edges;
  for (LineSpan& line : lines) {
    line.start = read_place(record, place, text);
    line.end = place = read_place(record, line.start, text);
    line.page = read_int(record);
    line.box.left = edges.left.read(record);
    line.box.top = edges.top.read(record);
    line.box.right = edges.right.read(record);
    line.box.bottom = edges.bottom.read(record);
  }
  return lines;
}

void add_entities(ByteWriter& record, const std::vector<Entity>& entities) {
  record.number(entities.size());
  for (const Entity& entity : entities) {
    record.string(name_of(kEntityKinds, entity.kind));
    record.number(entity.start);
    record.number(entity.end - entity.start);
    record.string(entity.norm);
  }
}

std::vector<Entity> read_entities(ByteReader& record, const std::string& text) {
  std::vector<Entity> entities(record.number(record.left()));
  for (Entity& entity : entities) {
    entity.kind = read_name(record, kEntityKinds);
    entity.start = read_place(record, 0, text);
    entity.end = read_place(record, entity.start, text);
    entity.text = text.substr(entity.start, entity.end - entity.start);
    entity.norm = read_text(record);
  }
  return entities;
}

}  // namespace

std::string encode(const Passage& passage) {
  ByteWriter record;
  record.number(parts_of(passage));
  record.string(passage.document_id);
  add(record, passage.ordinal);
  add(record, passage.page_first);
  add(record, passage.page_last);
  record.number(passage.heading_path.size());
  for (const std::string& heading : passage.heading_path) record.string(heading);
  record.string(passage.text);
  record.string(passage.table_header);
  if (passage.quality < 1) {
    record.number(static_cast<std::uint64_t>(std::lround(passage.quality * kThousandths)));
  }
  if (passage.assignment) {
    record.string(passage.assignment->id);
    record.string(passage.assignment->title);
    record.string(passage.assignment->owner);
  }
  if (passage.part) {
    record.string(name_of(kUnitKinds, passage.part->kind));
    add(record, passage.part->number);
    add(record, passage.part->count);
  }
  add_lines(record, passage.lines);
  add_entities(record, passage.entities);
  return record.take();
}

Passage decode_passage(std::string_view bytes) {
  ByteReader record(bytes);
  Passage passage;
  const std::uint64_t parts = record.number();
  passage.document_id = read_text(record);
  passage.ordinal = read_int(record);
  passage.id = passage_key(passage.document_id, passage.ordinal);
  passage.page_first = read_int(record);
  passage.page_last = read_int(record);
  passage.heading_path.resize(record.number(record.left()));
  for (std::string& heading : passage.heading_path) heading = read_text(record);
  passage.text = read_text(record);
  passage.table_header = read_text(record);
  if ((parts & kReadByOcr) != 0) passage.source = PageSource::ocr;
  if ((parts & kQualityBelow1) != 0) {
    passage.quality = static_cast<double>(record.number(kThousandths)) / double{kThousandths};
  }
  if ((parts & kAssignment) != 0) {
    passage.assignment.emplace();
    for (std::string* text :
         {&passage.assignment->id, &passage.assignment->title, &passage.assignment->owner}) {
      *text = read_text(record);
    }
  }
  if ((parts & kUnit) != 0) {
    const UnitKind kind = read_name(record, kUnitKinds);
    const int number = read_int(record);
    passage.part = UnitPart{kind, number, read_int(record)};
  }
  passage.lines = read_lines(record, passage.text);
  passage.entities = read_entities(record, passage.text);
  record.end();
  return passage;
}

}  // namespace sporhund::schema
