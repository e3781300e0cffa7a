#include "query/export/columns.h"
#include "query/export/text_format.h"
#include "query/plain_text.h"
#include "schema/answer_json.h"

namespace sporhund::query {
namespace {

using schema::member;

struct WriteCell {
  void operator()(std::monostate) const { out.value(nullptr); }
  template <typename Known>
  void operator()(const Known& value) const {
    out.value(value);
  }
  schema::JsonWriter& out;
};

std::string head(const schema::SearchAnswer&, Columns) {
  return {};
}

/// An object but for its beginning, which line_start() gives: the question is known last.
std::string row(const schema::Hit& hit, Columns columns) {
  schema::JsonWriter out;
  out.start_object();
  for (const Column& column : columns) {
    const Value cell = column.get(hit);
    out.members(member(column.name, [&] { std::visit(WriteCell{out}, cell); }));
  }
  out.members(member("highlights", [&] { write_highlights(out, hit); }));
  out.end_object();
  return std::string(out.text().substr(1)) + "\n";
}

std::string line_start(const schema::SearchAnswer& answer) {
  return "{\"query\":" + schema::json_text(printable(answer.query)) + ",";
}

constexpr TextFormat kJsonLines{head, row, line_start, nullptr};

}  // namespace

const TextFormat& jsonl_format() {
  return kJsonLines;
}

}  // namespace sporhund::query
