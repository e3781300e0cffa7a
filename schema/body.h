#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace sporhund::schema {

using BodyNameList = std::span<const std::string_view>;

/// A body of government or of civil society, or a group of them, as corpus/bodies.json lists it. It
/// owns nothing: the registry is a constant of the program, which nobody waits for.
struct Body {
  std::string_view name;  ///< full name in bokmål; the norm of an organisation
  std::string_view name_nn;
  std::string_view name_en;
  std::string_view abbreviation;  ///< the usual one: NHN
  BodyNameList aliases;           ///< other names and abbreviations that mean it alone
  BodyNameList common_words;      ///< those of its names that are words of the language, too
  std::string_view kind;          ///< departement, direktorat, helseforetak, råd, kommune …
  BodyNameList members;  ///< kinds of the bodies that a group such as «RHF-ene» is made of
  std::string_view organisation_number;  ///< nine digits
  std::string_view parent;               ///< name of the body above
  BodyNameList predecessors;             ///< names of bodies it took over
  BodyNameList successors;               ///< names of bodies that took it over
  std::optional<int> founded;            ///< first year
  std::optional<int> dissolved;          ///< last year
};

/// Whether it stands for all bodies of a kind, and is none itself.
inline bool is_group(const Body& body) {
  return !body.members.empty();
}

using Bodies = std::span<const Body>;

}  // namespace sporhund::schema
