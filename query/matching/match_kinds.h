#pragma once

#include <optional>

#include <xapian.h>

#include "query/matching/match_finder.h"
#include "query/matching/passage_set.h"
#include "schema/answer.h"

namespace sporhund::query {

/// One question read in two narrower ways; what they find counts as far as the question as it was
/// searched finds it, too.
struct Readings {
  Xapian::Query written;
  Xapian::Query inflected;
};

/// All passages that match a question, and by which reading they already do.
class Matches {
 public:
  /// Without `readings` all match as they are written.
  Matches(const Xapian::Query& searched, const std::optional<Readings>& readings,
          MatchFinder& finder);

  const PassageSet& all() const { return all_; }
  schema::MatchCounts counts() const;
  /// Of a passage that matches.
  schema::MatchKind kind_of(Xapian::docid passage) const;

 private:
  PassageSet all_;
  PassageSet written_;
  PassageSet inflected_;  ///< those as they are written, too
};

}  // namespace sporhund::query
