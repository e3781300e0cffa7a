#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/structure/blocks.h"
#include "schema/passage.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// Knows which passages hold a block, by where its lines stand on paper.
class PassagePlaces {
 public:
  explicit PassagePlaces(const std::vector<schema::Passage>& passages);

  /// The pages of the blocks and the passages that hold them.
  schema::Evidence evidence(const std::string& document_id,
                            const std::vector<const Block*>& blocks) const;

 private:
  using Place = std::tuple<int, double, double>;  // page, top, left
  static Place place_of(const schema::LineSpan& line);

  const std::vector<schema::Passage>& passages_;
  std::multimap<Place, std::size_t> passages_at_;
};

}  // namespace sporhund::indexer
