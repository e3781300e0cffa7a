#include "query/query_builder.h"

#include <iterator>
#include <map>
#include <utility>

#include "query/leaf_builder.h"
#include "query/variants.h"
#include "text/normalise.h"
#include "text/tokens.h"

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
    // Who writes operators says exactly what must match.
    loose_ = context_.width == Width::widened && question.root &&
             (question.root->children.empty() || question.root->implicit);
    const Built built = result_.understood ? build(*result_.understood) : std::nullopt;
    if (!built) result_.notes.emplace_back("ingen ord å søke etter: alle passasjer er med");
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
      add_joined(node, child, words);
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

  // A word and the one before it may be one word in the passages.
  void add_joined(const Node& node, const Node& child, std::vector<Query>& words) {
    if (&child == node.children.data() || !loose_ || context_.all_words) return;
    const Node& before = *(&child - 1);
    const auto plain = [](const Node& word) { return word.kind == NodeKind::word && !word.field; };
    if (!plain(child) || !plain(before)) return;
    const Variant whole = joined(text::lower(text::normalised(before.text)),
                                 text::lower(text::normalised(child.text)), context_.database);
    if (whole.stem.empty()) return;
    Leaf leaf = variant_leaf(before.text + " " + child.text, whole);
    words.push_back(leaf.query);
    result_.leaves.push_back(std::move(leaf));
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
    const Query all(Query::OP_AND, parts.begin(), parts.end());
    parts = {all};
    for (Leaf& leaf : built.variants) {
      if (!loose_ || (context_.all_words && leaf.rule == Rule::part)) continue;
      parts.push_back(leaf.query);
      result_.leaves.push_back(std::move(leaf));
    }
    return Query(Query::OP_OR, parts.begin(), parts.end());
  }

  const BuildContext& context_;
  BuiltQuery result_;
  bool loose_ = false;  ///< other words may stand for the question's
};

}  // namespace

BuiltQuery build_query(const ParsedQuery& question, const BuildContext& context) {
  return Builder(context).build(question);
}

}  // namespace sporhund::query
