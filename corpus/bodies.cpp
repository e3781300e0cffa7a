#include "corpus/bodies.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/bodies_table.h"

namespace sporhund::corpus {
namespace {

using schema::Body;

std::vector<std::string> lines_of(std::string_view joined) {
  std::vector<std::string> lines;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find('\n'), joined.size());
    lines.emplace_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return lines;
}

std::optional<int> year_of(int year) {
  return year == 0 ? std::nullopt : std::optional(year);
}

Body body_of(const BodyRow& row) {
  Body body;
  body.name = row.name;
  body.name_nn = row.name_nn;
  body.name_en = row.name_en;
  body.abbreviation = row.abbreviation;
  body.aliases = lines_of(row.aliases);
  body.kind = row.kind;
  body.organisation_number = row.organisation_number;
  body.parent = row.parent;
  body.predecessors = lines_of(row.predecessors);
  body.successors = lines_of(row.successors);
  body.founded = year_of(row.founded);
  body.dissolved = year_of(row.dissolved);
  return body;
}

std::vector<Body> read_table() {
  std::vector<Body> bodies;
  bodies.reserve(kBodiesTable.size());
  for (const BodyRow& row : kBodiesTable) bodies.push_back(body_of(row));
  return bodies;
}

}  // namespace

const std::vector<Body>& bodies() {
  static const std::vector<Body> kBodies = read_table();
  return kBodies;
}

}  // namespace sporhund::corpus
