#pragma once

#include <string>

#include <xapian.h>

namespace sporhund::indexer {

/// SHA-256 of a record's terms, positions and values.
std::string term_digest(const Xapian::Document& record);

/// SHA-256 of an index's content: every record by its key, with its data, terms, positions and
/// values. Numbers that Xapian gives out and stamps of files don't count, so the same files give
/// the same digest in whatever order and in however many runs they were indexed.
std::string digest_of(const Xapian::Database& database);

}  // namespace sporhund::indexer
