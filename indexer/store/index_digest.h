#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace sporhund::indexer {

/// SHA-256 of a record's terms, positions and values, in hexadecimal.
std::string term_digest(const Xapian::Document& record);

/// Those of an index's records. Xapian finds each term's positions on its own, which is nearly all
/// that checking an index takes: each record's are read once.
class TermDigests {
 public:
  explicit TermDigests(const Xapian::Database& database);

  /// `record` has this number in the database. What is returned stands as long as this does.
  std::string_view of(Xapian::docid id, const Xapian::Document& record);

 private:
  using Hexadecimal = std::array<char, 64>;

  std::vector<Hexadecimal> known_;  ///< by number; zeros where it was not asked for
};

/// SHA-256 of an index's content: every record by its key, with its data, terms, positions and
/// values. Numbers that Xapian gives out and stamps of files don't count, so the same files give
/// the same digest in whatever order and in however many runs they were indexed.
std::string digest_of(const Xapian::Database& database, TermDigests& digests);

}  // namespace sporhund::indexer
