#pragma once

/// The names of laws, regulations and directives.

#include <optional>
#include <string>

#include "entities/lexemes.h"

namespace sporhund::entities {

/// A law that is named at a lexeme.
struct Law {
  std::size_t last;  ///< one past the end
  std::string norm;
};

/// «pasientjournalloven», «fvl.» before a section, «lov om …».
std::optional<Law> law_title_at(const Lexemes& lexemes, std::size_t i);

/// A hyphen without a space before it.
bool is_hyphen(const Lexemes& lexemes, std::size_t i);

}  // namespace sporhund::entities
