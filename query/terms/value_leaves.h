#pragma once

#include "query/terms/leaf_builder.h"

namespace sporhund::query {

/// Builds a value of an exact field, or a range: names resolved, days and years as terms. For
/// build_leaves().
BuiltLeaves build_values(const Node& node, const BuildContext& context);

}  // namespace sporhund::query
