#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/terms/leaf.h"
#include "query/terms/query_builder.h"
#include "schema/passage.h"

namespace sporhund::query {

/// The passages that name a thing, as exactly as the index knows it; nothing where it doesn't.
std::optional<Leaf> named_leaf(const schema::Entity& thing, const Xapian::Database& database);

/// The passages that name a body which took over from one that the question names, or from which
/// that took over. Where no passage names that one (`is_named`) the others are what there is.
std::vector<Leaf> succession_leaves(const schema::Entity& body, bool is_named,
                                    const BuildContext& context);

/// The passages that name a body of the group that the question names; nothing for a body.
std::optional<Leaf> member_leaf(const schema::Entity& group, const BuildContext& context);

/// The words that name the groups of a body, or a group itself, as far as the index has them.
std::vector<Leaf> group_leaves(const schema::Entity& body, const BuildContext& context);

/// The words that are another name of a body, as far as the index has them.
std::vector<Leaf> other_name_leaves(const schema::Entity& body, const BuildContext& context);

/// The words, in lower case, by which a question names bodies of the registry: those are spelt
/// right.
std::set<std::string> words_of_bodies(const std::vector<schema::Entity>& things,
                                      const BodyNames& bodies);

}  // namespace sporhund::query
