#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/body.h"
#include "schema/fields.h"

namespace sporhund::query {

/// What names of bodies, and of groups of them, mean: full name, abbreviation, alias, nynorsk or
/// English name, in any case, with spaces or hyphens.
/// Made when first asked: most questions name none. Safe for several threads.
class BodyNames {
 public:
  /// `bodies` must outlive it.
  explicit BodyNames(schema::Bodies bodies) : bodies_(bodies) {}

  std::optional<std::string> full_name(std::string_view name) const;
  /// The body of this full name; null where the registry has none.
  const schema::Body* listed(std::string_view full_name) const;
  /// The names of the body of this full name that are a single long word, in lower case: what no
  /// tagger takes for a name is often written without a capital or in the plural.
  std::vector<std::string> plain_names(std::string_view full_name) const;
  /// The bodies that this full name stands for: those of a group («RHF-ene»), or those of each
  /// place: «Statsforvalteren» is that of each county.
  std::vector<std::string> members(std::string_view full_name) const;
  /// The groups of which the body of this full name is a member; the group itself, if it is one.
  std::vector<const schema::Body*> groups(std::string_view full_name) const;
  /// The bodies that took over from the one of this full name, in turn.
  std::vector<std::string> successors(std::string_view full_name) const;
  /// … and those that it took over from.
  std::vector<std::string> predecessors(std::string_view full_name) const;
  const std::vector<std::string>& all() const { return names().all; }

 private:
  struct Names {
    explicit Names(schema::Bodies bodies);
    std::map<std::string, std::string, std::less<>> full_by_plain;  ///< as compared
    std::vector<std::string> all;                                   ///< every name, as spelt
  };
  const Names& names() const;
  /// The bodies that are reached from one by a list of names that each has; nearest first.
  std::vector<std::string> followed(std::string_view start,
                                    schema::BodyNameList schema::Body::*next) const;

  schema::Bodies bodies_;
  mutable std::once_flag once_;
  mutable std::optional<Names> names_;
};

/// Of these names of bodies those that the index has as values of a field.
std::vector<std::string> known_bodies(std::vector<std::string> names, schema::FieldId field,
                                      const Xapian::Database& database);

/// Ids of the documents that a name means: an id, four letters or more that one begins with,
/// or the name of a file without its ending. Ascending.
std::vector<std::string> document_ids(const Xapian::Database& database, std::string_view name);

/// Every name that document_ids() knows whole.
std::vector<std::string> document_names(const Xapian::Database& database);

}  // namespace sporhund::query
