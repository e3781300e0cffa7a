#pragma once

#include <vector>

#include <xapian.h>

#include "query/ranking/passage_words.h"
#include "query/ranking/reranker.h"
#include "query/terms/leaf.h"

namespace sporhund::query {

/// Adds to the scores of the best passages for the words that the very best share beyond the
/// question's (pseudo relevance feedback: relevance models as in Lavrenko and Croft,
/// "Relevance-based language models", SIGIR 2001): to the first kFeedbackReach of them. `best` is
/// best first, and is not ordered anew. A question without a word that says something gets nothing.
/// `words` has those of `best`.
void add_feedback(const Xapian::Database& database, const std::vector<Leaf>& leaves,
                  const PassageWords& words, std::vector<Ranked>& best);

}  // namespace sporhund::query
