#include "query/query_builder.h"

#include <iterator>
#include <map>
#include <utility>

#include "query/leaf_builder.h"

namespace sporhund::query {

namespace {

using Xapian::Query;
using Built = std::optional<Query>;  // empty: nothing to search for

Query all_passages() {
  return Query(std::string(schema::kPassageKind));
}

bool is_value(const Node& node) {
  return node.kind == NodeKind::exact || node.kind == NodeKind::range;
}

/// Walks through a tree; gathers leaves and notes by the way.
class Builder {
 public:
  explicit Builder(const BuildContext& context) : context_(context) {}

  BuiltQuery build(const ParsedQuery& question) {
    result_.notes = question.notes;
    result_.understood = question.root;
    const Built built = result_.understood ? build(*result_.understood) : std::nullopt;
    result_.query = built.value_or(all_passages());
    return std::move(result_);
  }

 private:
  Built build(Node& node) {
    switch (node.kind) {
      case NodeKind::all:
        return join(node, Query::OP_AND);
      case NodeKind::any:
        return node.implicit ? build_words(node) : join(node, Query::OP_OR);
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

  // Among words a value narrows what they find, and values of one field are alternatives:
  // «frist år:2023 år:2024».
  Built build_words(Node& node) {
    std::vector<Query> words;
    std::map<schema::FieldId, std::vector<Query>> values;
    for (Node& child : node.children) {
      Built part = build(child);
      if (part) (is_value(child) ? values[*child.field] : words).push_back(std::move(*part));
    }
    std::vector<Query> parts;
    const Query::op op = context_.all_words ? Query::OP_AND : Query::OP_OR;
    if (!words.empty()) parts.emplace_back(op, words.begin(), words.end());
    for (const auto& [field, same] : values) {
      parts.emplace_back(Query::OP_OR, same.begin(), same.end());
    }
    if (parts.empty()) return std::nullopt;
    return Query(Query::OP_AND, parts.begin(), parts.end());
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
