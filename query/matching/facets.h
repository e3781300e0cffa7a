#pragma once

#include <cstdint>
#include <vector>

#include "query/matching/passage_columns.h"
#include "query/matching/passage_set.h"
#include "schema/answer.h"

namespace sporhund::query {

/// What all passages that match have in common.
struct Counted {
  int total = 0;
  int distinct = 0;  ///< how many different texts they have
  schema::Facets facets;
  /// How many have a text, by PassageColumns::Row::text; kSeveral stands for more, too.
  std::vector<std::uint8_t> with_text;
};

inline constexpr std::uint8_t kSeveral = 2;

Counted count(const PassageSet& passages, PassageColumns& columns);

}  // namespace sporhund::query
