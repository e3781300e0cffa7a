#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/name_resolver.h"

namespace sporhund::query {

/// The titles of the assignments with this ID, ascending: one ID is given in several years.
std::vector<std::string> titles_of(const std::string& id, const Xapian::Database& database);

/// What an abbreviation in capitals stands for: the body of that name, and what the passages that
/// hold it say that it means. Ascending; empty for what doesn't look like an abbreviation.
std::vector<std::string> long_forms(std::string_view abbreviation, const BodyNames& bodies,
                                    const Xapian::Database& database);

}  // namespace sporhund::query
