#include "query/matching/match_kinds.h"

namespace sporhund::query {

using schema::MatchKind;

Matches::Matches(const Xapian::Query& searched, const std::optional<Readings>& readings,
                 MatchFinder& finder)
    : all_(finder.find(searched)), written_(all_), inflected_(all_) {
  if (!readings) return;
  written_ &= finder.find(readings->written);
  inflected_ &= finder.find(readings->inflected);
  inflected_ |= written_;
}

schema::MatchCounts Matches::counts() const {
  schema::MatchCounts counts;
  const int inflected = inflected_.count();
  counts.exact = written_.count();
  counts.stem = inflected - counts.exact;
  counts.expanded = all_.count() - inflected;
  return counts;
}

MatchKind Matches::kind_of(Xapian::docid passage) const {
  if (written_.contains(passage)) return MatchKind::exact;
  return inflected_.contains(passage) ? MatchKind::stem : MatchKind::expanded;
}

}  // namespace sporhund::query
