#pragma once

/// What a passage is worth by its document and its kind, beside its words.

#include <vector>

#include <xapian.h>

#include "query/question/recognised.h"
#include "query/ranking/reranker.h"

namespace sporhund::query {

/// Lifts the best passages, `best` first, whose documents are of a year that the question names,
/// and lowers those that only lead in to what follows, none below the last. What they gain or lose
/// is told of the question's first leaf, which there must be. Their order is left as it is.
void add_priors(const Xapian::Database& database, const std::vector<NamedYears>& years,
                std::vector<Ranked>& best);

}  // namespace sporhund::query
