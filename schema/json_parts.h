#pragma once

/// What the JSON of every answer is written with. For schema/ only.

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "schema/json.h"

namespace sporhund::schema {

template <typename Value>
nlohmann::json or_null(const std::optional<Value>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json();
}

/// Null where it is empty.
inline nlohmann::json or_null(const std::string& text) {
  return text.empty() ? nlohmann::json() : nlohmann::json(text);
}

/// Numbers are printed with few digits: the last ones differ between processors.
inline double rounded(double value) {
  return std::round(value * 1e6) / 1e6;
}

struct Member {
  const char* key;
  nlohmann::json value;
};

/// An object of these members. As an initializer list of its own it would copy each value, and make
/// a list of each member first.
template <std::size_t N>
nlohmann::json object_of(Member (&&members)[N]) {
  nlohmann::json::object_t object;
  for (Member& member : members) object.emplace(member.key, std::move(member.value));
  return object;
}

nlohmann::json to_json(const Scope& scope);

}  // namespace sporhund::schema
