#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/question/ast.h"
#include "query/terms/leaf.h"
#include "query/terms/query_builder.h"

namespace sporhund::query {

/// A node without children as Xapian sees it.
struct BuiltLeaves {
  std::vector<Leaf> leaves;        ///< all must be found; empty for a node without words
  std::vector<Leaf> variants;      ///< any may be found instead
  std::vector<Leaf> corrections;   ///< so may these, if it is no part of a word beside it
  Corrected corrected;             ///< words with their corrections
  std::string resolved;            ///< the node's text with names resolved
  std::vector<std::string> notes;  ///< for people
};

/// Builds a word, phrase, prefix, value or range. A word of a body's name is neither misspelt nor
/// taken apart, whatever the index lacks.
BuiltLeaves build_leaves(const Node& node, const BuildContext& context, bool is_name);

}  // namespace sporhund::query
