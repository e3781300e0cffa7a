#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace sporhund::schema {

using BodyNameList = std::span<const std::string_view>;

/// A body of government or of civil society, as corpus/bodies.json lists it. It owns nothing: the
/// registry is a constant of the program, which nobody waits for.
struct Body {
  std::string_view name;  ///< full name in bokmål; the norm of an organisation
  std::string_view name_nn;
  std::string_view name_en;
  std::string_view abbreviation;  ///< the usual one: NHN
  BodyNameList aliases;           ///< other names and abbreviations that mean it alone
  std::string_view kind;          ///< departement, direktorat, helseforetak, råd, kommune …
  std::string_view organisation_number;  ///< nine digits
  std::string_view parent;               ///< name of the body above
  BodyNameList predecessors;             ///< names of bodies it took over
  BodyNameList successors;               ///< names of bodies that took it over
  std::optional<int> founded;            ///< first year
  std::optional<int> dissolved;          ///< last year
};

using Bodies = std::span<const Body>;

}  // namespace sporhund::schema
