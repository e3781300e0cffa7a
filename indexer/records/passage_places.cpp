#include "indexer/records/passage_places.h"

#include <set>

namespace sporhund::indexer {

PassagePlaces::Place PassagePlaces::place_of(const schema::LineSpan& line) {
  return {line.page, line.box.top, line.box.left};
}

PassagePlaces::PassagePlaces(const std::vector<schema::Passage>& passages) : passages_(passages) {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    for (const schema::LineSpan& line : passages[i].lines) {
      passages_at_.emplace(place_of(line), i);
    }
  }
}

schema::Evidence PassagePlaces::evidence(const std::string& document_id,
                                         const std::vector<const Block*>& blocks) const {
  schema::Evidence evidence;
  evidence.document_id = document_id;
  std::set<int> pages;
  std::set<std::size_t> passages;
  for (const Block* block : blocks) {
    for (const schema::LineSpan& line : block->lines) {
      pages.insert(line.page);
      const auto [first, last] = passages_at_.equal_range(place_of(line));
      for (auto at = first; at != last; ++at) passages.insert(at->second);
    }
  }
  if (!pages.empty()) {
    evidence.page_first = *pages.begin();
    evidence.page_last = *pages.rbegin();
  }
  for (const std::size_t passage : passages) {
    evidence.passage_ids.push_back(passages_[passage].id);
  }
  return evidence;
}

}  // namespace sporhund::indexer
