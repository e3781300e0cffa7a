#include "query/query_builder.h"

#include <iterator>
#include <utility>

#include "query/leaf_builder.h"

namespace sporhund::query {

namespace {

using Xapian::Query;
using Built = std::optional<Query>;  // empty: nothing to search for

Query all_passages() {
  return Query(std::string(schema::kPassageKind));
}

/// Walks through a tree; gathers leaves and notes by the way.
class Builder {
 public:
  explicit Builder(const BuildContext& context) : context_(context) {}

  BuiltQuery build(const ParsedQuery& question) {
    result_.notes = question.notes;
    result_.understood = question.root;
    Built built;
    if (result_.understood) {
      const bool all = context_.all_words && result_.understood->kind == NodeKind::any;
      built = all ? join(*result_.understood, Query::OP_AND) : build(*result_.understood);
    }
    result_.query = built.value_or(all_passages());
    return std::move(result_);
  }

 private:
  Built build(Node& node) {
    switch (node.kind) {
      case NodeKind::all:
        return join(node, Query::OP_AND);
      case NodeKind::any:
        return join(node, Query::OP_OR);
      case NodeKind::without:
        return build_without(node);
      default:
        return build_leaf(node);
    }
  }

  Built join(Node& node, Query::op op) {
    std::vector<Query> parts;
    for (Node& child : node.children) {
      if (Built part = build(child)) parts.push_back(std::move(*part));
    }
    if (parts.empty()) return std::nullopt;
    return Query(op, parts.begin(), parts.end());
  }

  Built build_without(Node& node) {
    Built wanted = node.children.size() > 1 ? build(node.children.front()) : std::nullopt;
    const std::size_t kept = result_.leaves.size();
    Built unwanted = build(node.children.back());
    result_.leaves.resize(kept);
    if (!unwanted) return wanted;
    return Query(Query::OP_AND_NOT, wanted.value_or(all_passages()), *unwanted);
  }

  Built build_leaf(Node& node) {
    BuiltLeaves built = build_leaves(node, context_);
    node.text = std::move(built.resolved);
    std::move(built.notes.begin(), built.notes.end(), std::back_inserter(result_.notes));
    if (built.leaves.empty()) return std::nullopt;
    std::vector<Query> parts;
    for (Leaf& leaf : built.leaves) {
      parts.push_back(leaf.query);
      result_.leaves.push_back(std::move(leaf));
    }
    return Query(Query::OP_AND, parts.begin(), parts.end());
  }

  const BuildContext& context_;
  BuiltQuery result_;
};

}  // namespace

BuiltQuery build_query(const ParsedQuery& question, const BuildContext& context) {
  return Builder(context).build(question);
}

}  // namespace sporhund::query
