#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "entities/tagger.h"
#include "query/terms/name_resolver.h"

namespace sporhund::query {

/// The titles of the assignments with this ID, ascending: one ID is given in several years.
std::vector<std::string> titles_of(const std::string& id, const Xapian::Database& database);

/// What an abbreviation stands for: the body of that name, where it is in capitals, and what
/// passages say that it means, or what is usual. Ascending.
std::vector<std::string> long_forms(std::string_view abbreviation, const BodyNames& bodies,
                                    const Xapian::Database& database);

/// The abbreviation that a word inflects: "RHF" of «RHF-ene», "NHN" of «NHNs»; empty for others.
std::string uninflected(std::string_view word);

/// The stems of the index that are inflections of an abbreviation in capitals: «RHFene» of «RHF».
std::set<std::string> inflected_stems(std::string_view abbreviation,
                                      const Xapian::Database& database);

/// The abbreviations, in lower case, that passages define for words with these stems. Ascending.
std::vector<std::string> short_forms(const std::string& stems, const Xapian::Database& database);

/// Whether what an abbreviation stands for begins with words of these stems.
bool begins_long_form(const std::string& stems, const Xapian::Database& database);

/// What of a question's recognised things is looked for by its norm: those that have one, but for
/// assignments, which have a rule of their own. A day without a year gets the norm "-10-15".
std::vector<schema::Entity> named_things(std::vector<schema::Entity> recognised,
                                         const entities::Tagger& tagger);

}  // namespace sporhund::query
