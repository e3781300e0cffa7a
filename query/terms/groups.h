#pragma once

/// Groups of bodies, such as «RHF-ene»: passages name their members, or the group in words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/terms/name_resolver.h"
#include "schema/body.h"

namespace sporhund::query {

/// How texts write the names of a group, as sequences of words in lower case: those that the index
/// has words of, genitives too. Abbreviations alone are parts of its members' names, and left out.
std::vector<std::vector<std::string>> wordings(const Xapian::Database& database,
                                               const schema::Body& group);

/// The passages that name the group of this full name in words; nothing for a body.
std::optional<Xapian::Query> group_query(const Xapian::Database& database, const BodyNames& bodies,
                                         std::string_view full_name);

}  // namespace sporhund::query
