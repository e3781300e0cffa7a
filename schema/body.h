#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sporhund::schema {

/// A body of government or of civil society, as corpus/bodies.json lists it.
struct Body {
  std::string name;  ///< full name in bokmål; the norm of an organisation
  std::string name_nn;
  std::string name_en;
  std::string abbreviation;          ///< the usual one: NHN
  std::vector<std::string> aliases;  ///< other names and abbreviations that mean it alone
  std::string kind;                  ///< departement, direktorat, helseforetak, råd, kommune …
  std::string organisation_number;   ///< nine digits
  std::string parent;                ///< name of the body above
  std::vector<std::string> predecessors;  ///< names of bodies it took over
  std::vector<std::string> successors;    ///< names of bodies that took it over
  std::optional<int> founded;             ///< first year
  std::optional<int> dissolved;           ///< last year

  bool operator==(const Body&) const = default;
};

}  // namespace sporhund::schema
