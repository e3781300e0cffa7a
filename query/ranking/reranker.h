#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/ranking/answer_type.h"
#include "query/terms/leaf.h"

namespace sporhund::query {

/// What a passage gains for a leaf beside the leaf's own score.
struct Gain {
  std::size_t leaf = 0;
  Rule rule = Rule::gram;
  double score = 0;
};

/// A passage that matches and what it scores.
struct Ranked {
  Xapian::docid id = 0;
  double score = 0;
  std::string order;        ///< its schema::kSlotOrder
  std::vector<Gain> gains;  ///< part of the score
};

/// What a question is ranked by.
struct Wish {
  const std::vector<Leaf>& leaves;
  Asked asked = Asked::subject;
};

/// How many passages of `found`, best first, may be among the very best once they are read again.
std::size_t worth_reranking(const std::vector<Ranked>& found);

/// Adds to the scores of the best passages what Xapian's terms can't tell – words that are alike,
/// words next to each other, words of the passages around, a place, time or number that is asked
/// for, words of the very best – and orders them anew. Nothing is taken from a score, so passages
/// that are not among them stay below.
void rerank(const Xapian::Database& database, const Wish& wish, std::vector<Ranked>& best);

}  // namespace sporhund::query
