#include "query/terms/query_builder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "query/ranking/ranking.h"
#include "query/terms/leaf_builder.h"
#include "query/terms/named_leaves.h"
#include "query/terms/suggestion.h"
#include "query/terms/thing_leaves.h"
#include "query/terms/variant_leaves.h"
#include "query/terms/variants.h"
#include "text/function_words.h"
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
    name_words_ = words_of_bodies(question.named, context_.bodies);
    // Who writes operators says exactly what must match.
    loose_ = context_.width == Width::widened && question.root &&
             (question.root->children.empty() || question.root->implicit);
    const Built built = result_.understood ? build(*result_.understood) : std::nullopt;
    result_.query = built ? *built : without_words();
    if (built && loose_ && !context_.all_words) add_named(question.named);
    return std::move(result_);
  }

 private:
  // An empty question asks for everything; signs alone ask for nothing that there is.
  Query without_words() {
    if (!result_.notes.empty()) return Query::MatchNothing;
    result_.notes.emplace_back("ingen ord å søke etter: alle passasjer er med");
    return all_passages();
  }

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
    Words words;
    std::map<schema::FieldId, std::vector<Query>> values;
    add_joined(node, words.telling);
    for (std::size_t at = 0; at < node.children.size(); ++at) {
      Node& child = node.children[at];
      if (loose_ && !context_.all_words) {
        add_all(short_form_leaves(node.children, at, context_.database), words.telling);
      }
      Built part = build(child);
      if (!part) continue;
      auto& same = is_value(child)     ? values[*child.field]
                   : only_joins(child) ? words.joining
                                       : words.telling;
      same.push_back(std::move(*part));
    }
    std::vector<Query> parts;
    if (!words.telling.empty() || !words.joining.empty()) parts.push_back(found_by(words, node));
    for (const auto& [field, same] : values) {
      parts.emplace_back(Query::OP_OR, same.begin(), same.end());
    }
    if (parts.empty()) return std::nullopt;
    return Query(Query::OP_AND, parts.begin(), parts.end());
  }

  struct Words {
    std::vector<Query> telling;
    std::vector<Query> joining;  ///< function words
  };

  // Nearly every passage has some function word: beside words that say something they only rank.
  Query found_by(const Words& words, const Node& node) {
    std::vector<Query> all = words.telling;
    all.insert(all.end(), words.joining.begin(), words.joining.end());
    if (context_.all_words) return Query(Query::OP_AND, all.begin(), all.end());
    if (words.telling.empty() || words.joining.empty()) {
      return Query(Query::OP_OR, all.begin(), all.end());
    }
    note_joining(node);
    Query telling(Query::OP_OR, words.telling.begin(), words.telling.end());
    if (excludes_) return telling;
    return Query(Query::OP_AND_MAYBE, telling,
                 Query(Query::OP_OR, words.joining.begin(), words.joining.end()));
  }

  void note_joining(const Node& node) {
    std::vector<std::string> joining;
    for (const Node& child : node.children) {
      if (only_joins(child)) joining.push_back(child.text);
    }
    result_.notes.push_back(fmt::format("«{}» finner ingenting alene her, men teller i rangeringen",
                                        fmt::join(joining, "», «")));
  }

  static std::string node_word(const Node& node) {
    return text::lower(text::normalised(node.text));
  }

  static bool is_function_word(const Node& node) {
    return is_plain_word(node) && text::is_function_word(node_word(node));
  }

  bool only_joins(const Node& node) const {
    return is_function_word(node) || misspelt_joining_.contains(&node);
  }

  /// Whether the question is of plain words only.
  bool is_plain() const {
    const Node& root = *result_.understood;
    const auto& words = root.children;
    return words.empty() ? is_plain_word(root)
                         : std::all_of(words.begin(), words.end(), is_plain_word);
  }

  void add_named(const std::vector<schema::Entity>& named) {
    if (!is_plain()) return;
    for (Leaf& leaf : named_leaves(named, result_.leaves, context_)) add(std::move(leaf));
  }

  void add(Leaf leaf) {
    result_.query = Query(Query::OP_OR, result_.query, leaf.query);
    result_.leaves.push_back(std::move(leaf));
  }

  void add_all(std::vector<Leaf> leaves, std::vector<Query>& words) {
    for (Leaf& leaf : leaves) {
      words.push_back(leaf.query);
      result_.leaves.push_back(std::move(leaf));
    }
  }

  // Neighbours may be one word in the passages: what the index lacks alone is no misspelling then.
  void add_joined(const Node& node, std::vector<Query>& words) {
    if (!loose_ || context_.all_words) return;
    for (std::size_t at = 1; at < node.children.size(); ++at) {
      const Node& first = node.children[at - 1];
      const Node& second = node.children[at];
      if (!is_plain_word(first) || !is_plain_word(second)) continue;
      const Variant whole = whole_of(first, second);
      if (whole.stem.empty()) continue;
      add_all({variant_leaf(first.text + " " + second.text, whole)}, words);
      joined_.insert({&first, &second});
    }
  }

  bool begins_question(const Node& node) const {
    return &node == result_.understood->children.data();
  }

  Variant whole_of(const Node& first, const Node& second) {
    const std::string head = node_word(first);
    const std::string tail = node_word(second);
    Variant whole = joined(head, tail, context_.database);
    // Names are no halves of compounds, nor are words that only join.
    const bool is_name = tail != second.text || (head != first.text && !begins_question(first));
    if (!whole.stem.empty() || is_name || is_function_word(first) || is_function_word(second)) {
      return whole;
    }
    const std::string likest = corrected_whole(head, tail, context_.database);
    if (likest.empty()) return whole;
    result_.notes.push_back(
        fmt::format("«{} {}»: søkt også som «{}»", first.text, second.text, likest));
    return {Rule::spelling, text::stem(likest), kSpellingScale};
  }

  Built build_without(Node& node) {
    Built wanted = node.children.size() > 1 ? build(node.children.front()) : std::nullopt;
    const std::size_t kept = result_.leaves.size();
    const bool excluded = std::exchange(excludes_, true);
    Built unwanted = build(node.children.back());
    excludes_ = excluded;
    result_.leaves.resize(kept);
    if (!unwanted) return wanted;
    return Query(Query::OP_AND_NOT, wanted.value_or(all_passages()), *unwanted);
  }

  Built build_leaf(Node& node) {
    const bool is_name = is_plain_word(node) && name_words_.contains(node_word(node));
    BuiltLeaves built = build_leaves(node, context_, is_name);
    if (!excludes_) result_.corrected.merge(built.corrected);
    if (joined_.contains(&node)) {
      built.corrections.clear();
      built.notes.clear();
    }
    std::move(built.corrections.begin(), built.corrections.end(),
              std::back_inserter(built.variants));
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
      if (text::is_function_word(leaf.meant)) misspelt_joining_.insert(&node);
      parts.push_back(leaf.query);
      result_.leaves.push_back(std::move(leaf));
    }
    return Query(Query::OP_OR, parts.begin(), parts.end());
  }

  const BuildContext& context_;
  BuiltQuery result_;
  std::set<std::string> name_words_;        ///< of bodies that the question names, in lower case
  std::set<const Node*> joined_;            ///< words that make one with a neighbour
  std::set<const Node*> misspelt_joining_;  ///< words that may be function words
  bool loose_ = false;                      ///< other words may stand for the question's
  /// Within what a NOT excludes. Nothing is ranked there, and Xapian 1.4.22 never sets the weights
  /// by which its AND_MAYBE decides what it may skip.
  bool excludes_ = false;
};

}  // namespace

BuiltQuery build_query(const ParsedQuery& question, const BuildContext& context) {
  return Builder(context).build(question);
}

}  // namespace sporhund::query
