#include "query/export/columns.h"
#include "query/export/text_format.h"
#include "query/plain_text.h"
#include "schema/json.h"
#include "schema/utf8.h"

namespace sporhund::query {
namespace {

using nlohmann::ordered_json;

struct AsJson {
  ordered_json operator()(std::monostate) const { return nullptr; }
  template <typename Known>
  ordered_json operator()(const Known& value) const {
    return value;
  }
};

ordered_json highlights(const schema::Hit& hit) {
  ordered_json ranges = ordered_json::array();
  schema::CodePointCounter count(hit.passage.text);
  for (const schema::Range& range : hit.highlights) {
    const std::size_t start = count.at(range.start);
    ranges.push_back({start, count.at(range.end)});
  }
  return ranges;
}

std::string head(const schema::SearchAnswer&, Columns) {
  return {};
}

/// An object but for its beginning, which line_start() gives: the question is known last.
std::string row(const schema::Hit& hit, Columns columns) {
  ordered_json object;
  for (const Column& column : columns) {
    object[std::string(column.name)] = std::visit(AsJson(), column.get(hit));
  }
  object["highlights"] = highlights(hit);
  return object.dump().substr(1) + "\n";
}

std::string line_start(const schema::SearchAnswer& answer) {
  return "{\"query\":" + ordered_json(printable(answer.query)).dump() + ",";
}

constexpr TextFormat kJsonLines{head, row, line_start, nullptr};

}  // namespace

const TextFormat& jsonl_format() {
  return kJsonLines;
}

}  // namespace sporhund::query
