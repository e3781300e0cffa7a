#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/body.h"

namespace sporhund::query {

/// What names of bodies mean: full name, abbreviation, alias, nynorsk or English name, in any case.
/// Immutable; safe for several threads.
class BodyNames {
 public:
  explicit BodyNames(const std::vector<schema::Body>& bodies);

  std::optional<std::string> full_name(std::string_view name) const;
  const std::vector<std::string>& all() const { return all_; }

 private:
  std::map<std::string, std::string, std::less<>> full_by_plain_;
  std::vector<std::string> all_;  ///< every name, as spelt
};

/// Ids of the documents that a name means: an id, four letters or more that one begins with,
/// or the name of a file without its ending. Ascending.
std::vector<std::string> document_ids(const Xapian::Database& database, std::string_view name);

/// Every name that document_ids() knows whole.
std::vector<std::string> document_names(const Xapian::Database& database);

}  // namespace sporhund::query
