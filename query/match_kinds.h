#pragma once

#include <vector>

#include <xapian.h>

#include "schema/answer.h"

namespace sporhund::query {

/// One question read in several widths; the passages of a narrower one are counted as far as the
/// widest holds them.
struct Readings {
  Xapian::Query written;
  Xapian::Query inflected;
  Xapian::Query widened;  ///< as it was searched, filters included
};

/// Tells which passages already match by a narrower reading. The database must outlive it.
class MatchKinds {
 public:
  MatchKinds(const Xapian::Database& database, Readings readings);

  /// Of all passages that match, `total` in number.
  schema::MatchCounts counts(int total) const;
  /// Of these passages, each of which matches, in their order.
  std::vector<schema::MatchKind> kinds_of(const std::vector<Xapian::docid>& passages) const;

 private:
  const Xapian::Database& database_;
  Readings readings_;
};

}  // namespace sporhund::query
