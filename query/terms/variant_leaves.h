#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/question/ast.h"
#include "query/terms/leaf.h"
#include "query/terms/variants.h"

namespace sporhund::query {

/// What stands for `typed` in the question.
Leaf variant_leaf(std::string typed, const Variant& variant);

/// The abbreviations of the names that begin with the word `first` of several.
std::vector<Leaf> short_form_leaves(const std::vector<Node>& words, std::size_t first,
                                    const Xapian::Database& database);

}  // namespace sporhund::query
