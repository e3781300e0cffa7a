#include "corpus/bodies_json.h"

#include "schema/error.h"
#include "schema/json.h"

namespace sporhund::corpus {
namespace {

using nlohmann::json;
using schema::Error;
using schema::ErrorCode;

constexpr std::pair<std::string_view, std::string BodyEntry::*> kTexts[] = {
    {"name", &BodyEntry::name},       {"name_nn", &BodyEntry::name_nn},
    {"name_en", &BodyEntry::name_en}, {"abbreviation", &BodyEntry::abbreviation},
    {"kind", &BodyEntry::kind},       {"organisation_number", &BodyEntry::organisation_number},
    {"parent", &BodyEntry::parent},
};

constexpr std::pair<std::string_view, std::vector<std::string> BodyEntry::*> kLists[] = {
    {"aliases", &BodyEntry::aliases},       {"common_words", &BodyEntry::common_words},
    {"members", &BodyEntry::members},       {"predecessors", &BodyEntry::predecessors},
    {"successors", &BodyEntry::successors},
};

constexpr std::pair<std::string_view, std::optional<int> BodyEntry::*> kYears[] = {
    {"founded", &BodyEntry::founded},
    {"dissolved", &BodyEntry::dissolved},
};

/// Sets the member of `body` that `table` has for `key`; false where it has none.
template <typename Table>
bool set_member(BodyEntry& body, const Table& table, const std::string& key, const json& value) {
  for (const auto& [name, member] : table) {
    if (name != key) continue;
    value.get_to(body.*member);
    return true;
  }
  return false;
}

bool set_year(BodyEntry& body, const std::string& key, const json& value) {
  for (const auto& [name, member] : kYears) {
    if (name != key) continue;
    body.*member = value.get<int>();
    return true;
  }
  return false;
}

BodyEntry body_of(const json& entry) {
  BodyEntry body;
  for (const auto& [key, value] : entry.items()) {
    const bool is_known = set_member(body, kTexts, key, value) ||
                          set_member(body, kLists, key, value) || set_year(body, key, value);
    if (!is_known) throw Error(ErrorCode::io, entry.dump(), "unknown key " + key);
  }
  if (body.name.empty()) throw Error(ErrorCode::io, entry.dump(), "a body needs a name");
  return body;
}

}  // namespace

std::vector<BodyEntry> parse_bodies(std::string_view text) {
  const json entries = json::parse(text, nullptr, false);
  if (!entries.is_array()) throw Error(ErrorCode::io, "bodies", "not a JSON array");
  std::vector<BodyEntry> bodies;
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
