#pragma once

/// Bodies that took over from others, offered where those are asked for: they stay bodies of their
/// own.

#include <string>
#include <vector>

#include <xapian.h>

#include "query/terms/name_resolver.h"
#include "schema/answer.h"
#include "schema/passage.h"

namespace sporhund::query {

/// Those that took over from bodies of a filter and that documents of the index name, as options
/// that take them in, too.
std::vector<schema::Offer> offers_to_widen(const schema::AppliedFilters& filters,
                                           const BodyNames& bodies,
                                           const Xapian::Database& database);

struct AskedCommand {
  std::string name;      ///< "owner"
  std::string question;  ///< as typed
};

/// The same command, asked of those that took over from bodies that its question names and that
/// documents of the index name. `named` has bytes into the question.
std::vector<schema::Offer> offers_to_follow(const AskedCommand& command,
                                            const std::vector<schema::Entity>& named,
                                            const BodyNames& bodies,
                                            const Xapian::Database& database);

}  // namespace sporhund::query
