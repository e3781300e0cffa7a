#pragma once

/// Names of bodies that no registry lists, recognised by how they are built.

#include <optional>
#include <string>

#include "entities/lexemes.h"

namespace sporhund::entities {

struct UnlistedBody {
  std::size_t end;   ///< one past the last lexeme
  std::string name;  ///< without the genitive
};

/// The body whose name starts at lexeme i: «Ålesund kommune», «Direktoratet for …», «… AS».
std::optional<UnlistedBody> read_unlisted_body(const Lexemes& lexemes, std::size_t i);

}  // namespace sporhund::entities
