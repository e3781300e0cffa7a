#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/body.h"

namespace sporhund::query {

/// What names of bodies mean: full name, abbreviation, alias, nynorsk or English name, in any case.
/// Made when first asked: most questions name none. Safe for several threads.
class BodyNames {
 public:
  /// `bodies` must outlive it.
  explicit BodyNames(const std::vector<schema::Body>& bodies) : bodies_(bodies) {}

  std::optional<std::string> full_name(std::string_view name) const;
  const std::vector<std::string>& all() const { return names().all; }

 private:
  struct Names {
    explicit Names(const std::vector<schema::Body>& bodies);
    std::map<std::string, std::string, std::less<>> full_by_plain;
    std::vector<std::string> all;  ///< every name, as spelt
  };
  const Names& names() const;

  const std::vector<schema::Body>& bodies_;
  mutable std::once_flag once_;
  mutable std::optional<Names> names_;
};

/// Ids of the documents that a name means: an id, four letters or more that one begins with,
/// or the name of a file without its ending. Ascending.
std::vector<std::string> document_ids(const Xapian::Database& database, std::string_view name);

/// Every name that document_ids() knows whole.
std::vector<std::string> document_names(const Xapian::Database& database);

}  // namespace sporhund::query
