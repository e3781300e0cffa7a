#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

namespace sporhund::query {

/// What a passage's copies share: its text and assignment, as a hash.
std::string text_key(const Xapian::Database& database, Xapian::docid id);

/// The passages that match `query` and say the same as one with such a key; by key, each list in
/// order of document and place.
std::map<std::string, std::vector<Xapian::docid>> copies_of(const Xapian::Database& database,
                                                            const Xapian::Query& query,
                                                            const std::vector<std::string>& keys);

}  // namespace sporhund::query
