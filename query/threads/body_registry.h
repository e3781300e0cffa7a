#pragma once

#include <map>
#include <string>
#include <string_view>

#include "schema/body.h"

namespace sporhund::query {

/// What the registry knows of bodies beyond their names. Immutable; safe for several threads.
class BodyRegistry {
 public:
  explicit BodyRegistry(schema::Bodies bodies);

  /// The body that a unit such as HelseCERT is part of; another name is given back as it is.
  std::string legal_body(const std::string& name) const;
  /// The body that has taken it over; empty where none has.
  std::string successor(const std::string& name) const;

 private:
  std::map<std::string_view, schema::Body> by_name_;
};

}  // namespace sporhund::query
