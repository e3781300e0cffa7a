#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/body_names.h"
#include "entities/lexemes.h"
#include "entities/recognisers.h"

namespace sporhund::entities {

/// Finds bodies by the registry's names, by abbreviations of the document's own, and by rules for
/// names that no registry has. Immutable; safe for several threads. `names` must outlive it.
class Organisations {
 public:
  explicit Organisations(const BodyNames& names) : names_(names) {}

  Entities find(const Lexemes& lexemes, const TagContext& context) const;
  /// The full name of the body that a whole string names.
  std::optional<std::string> named(std::string_view name) const;

 private:
  struct Found {
    std::size_t end;  ///< one past the last lexeme
    std::string norm;
  };
  std::optional<Found> find_at(const Lexemes& lexemes, std::size_t i,
                               const TagContext& context) const;
  bool ends_in_listed(const Lexemes& lexemes, std::size_t first, std::size_t end,
                      const TagContext& context) const;
  std::optional<Found> abbreviated(const Lexemes& lexemes, std::size_t i,
                                   const TagContext& context) const;

  const BodyNames& names_;
};

}  // namespace sporhund::entities
