#pragma once

#include <vector>

#include <xapian.h>

#include "query/ranking/reranker.h"
#include "query/terms/leaf.h"
#include "schema/answer.h"

namespace sporhund::query {

/// Tells for each hit which words of the question it holds, in which fields, and what each adds to
/// its score. `ranked` are the hits as they were ranked, in the hits' order; hits carry their
/// passage and document. The scores of a hit's reasons add up to the hit's score.
void explain(const Xapian::Database& database, const std::vector<Leaf>& leaves,
             const std::vector<Ranked>& ranked, std::vector<schema::Hit>& hits);

}  // namespace sporhund::query
