#include "corpus/bodies_json.h"

#include "schema/error.h"
#include "schema/json.h"

namespace sporhund::corpus {
namespace {

using nlohmann::json;
using schema::Body;
using schema::Error;
using schema::ErrorCode;

constexpr std::pair<std::string_view, std::string Body::*> kTexts[] = {
    {"name", &Body::name},       {"name_nn", &Body::name_nn},
    {"name_en", &Body::name_en}, {"abbreviation", &Body::abbreviation},
    {"kind", &Body::kind},       {"organisation_number", &Body::organisation_number},
    {"parent", &Body::parent},
};

constexpr std::pair<std::string_view, std::vector<std::string> Body::*> kLists[] = {
    {"aliases", &Body::aliases},
    {"predecessors", &Body::predecessors},
    {"successors", &Body::successors},
};

constexpr std::pair<std::string_view, std::optional<int> Body::*> kYears[] = {
    {"founded", &Body::founded},
    {"dissolved", &Body::dissolved},
};

/// Sets the member of `body` that `table` has for `key`; false where it has none.
template <typename Table>
bool set_member(Body& body, const Table& table, const std::string& key, const json& value) {
  for (const auto& [name, member] : table) {
    if (name != key) continue;
    value.get_to(body.*member);
    return true;
  }
  return false;
}

bool set_year(Body& body, const std::string& key, const json& value) {
  for (const auto& [name, member] : kYears) {
    if (name != key) continue;
    body.*member = value.get<int>();
    return true;
  }
  return false;
}

Body body_of(const json& entry) {
  Body body;
  for (const auto& [key, value] : entry.items()) {
    const bool is_known = set_member(body, kTexts, key, value) ||
                          set_member(body, kLists, key, value) || set_year(body, key, value);
    if (!is_known) throw Error(ErrorCode::io, entry.dump(), "unknown key " + key);
  }
  if (body.name.empty()) throw Error(ErrorCode::io, entry.dump(), "a body needs a name");
  return body;
}

}  // namespace

std::vector<Body> parse_bodies(std::string_view text) {
  const json entries = json::parse(text, nullptr, false);
  if (!entries.is_array()) throw Error(ErrorCode::io, "bodies", "not a JSON array");
  std::vector<Body> bodies;
  bodies.reserve(entries.size());
  for (const json& entry : entries) {
    if (!entry.is_object()) throw Error(ErrorCode::io, entry.dump(), "not an object");
    try {
      bodies.push_back(body_of(entry));
    } catch (const json::exception& wrong) {
      throw Error(ErrorCode::io, entry.dump(), wrong.what());
    }
  }
  return bodies;
}

}  // namespace sporhund::corpus
