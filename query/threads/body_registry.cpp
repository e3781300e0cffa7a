#include "query/threads/body_registry.h"

#include <algorithm>
#include <array>

namespace sporhund::query {

namespace {

/// Kinds that are a part of the body above them, where the registry names one.
constexpr std::array<std::string_view, 2> kUnitKinds{"cert", "senter"};

}  // namespace

BodyRegistry::BodyRegistry(schema::Bodies bodies) {
  for (const schema::Body& body : bodies) by_name_.emplace(body.name, body);
}

std::string BodyRegistry::legal_body(const std::string& name) const {
  const auto found = by_name_.find(name);
  if (found == by_name_.end() || found->second.parent.empty()) return name;
  const bool is_unit =
      std::find(kUnitKinds.begin(), kUnitKinds.end(), found->second.kind) != kUnitKinds.end();
  return is_unit ? std::string(found->second.parent) : name;
}

std::string BodyRegistry::successor(const std::string& name) const {
  const auto found = by_name_.find(name);
  if (found == by_name_.end() || found->second.successors.empty()) return "";
  return std::string(found->second.successors.front());
}

}  // namespace sporhund::query
