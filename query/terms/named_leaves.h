#pragma once

#include <vector>

#include "query/terms/leaf.h"
#include "query/terms/query_builder.h"
#include "schema/passage.h"

namespace sporhund::query {

/// What a question names, looked for by its norm beside the words that name it: the thing itself,
/// and of a body its other names, those before and after it, its members and its groups. Without
/// what `words`, the leaves of the question's words, look for already.
std::vector<Leaf> named_leaves(const std::vector<schema::Entity>& named,
                               const std::vector<Leaf>& words, const BuildContext& context);

}  // namespace sporhund::query
