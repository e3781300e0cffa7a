#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "schema/forward_entry.h"

namespace sporhund::query {

/// The words of the passages that are ranked anew, out of the forward index.
class PassageWords {
 public:
  PassageWords(const Xapian::Database& database, std::vector<Xapian::docid> ids);

  /// Reads the words of one of the passages that were given; none where it has no entry. The words
  /// stand as long as this does.
  schema::ForwardReader of(Xapian::docid id) const;

 private:
  std::vector<Xapian::docid> ids_;    ///< ascending
  std::vector<std::string> entries_;  ///< in the same order
};

}  // namespace sporhund::query
