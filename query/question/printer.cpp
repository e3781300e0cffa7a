#include <string>
#include <string_view>

#include "query/question/leaves.h"
#include "query/question/parser.h"

namespace sporhund::query {
namespace {

/// How tightly a node's signs bind: a looser child stands in parentheses.
enum class Binding { alternatives, conjunction, words, primary };

Binding binding_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::any:
      return node.implicit ? Binding::words : Binding::alternatives;
    case NodeKind::all:
      return Binding::conjunction;
    case NodeKind::without: {
      const bool bare = node.children.size() == 1;  // "a NOT b" would leave it out of a
      const bool conjunction = bare || node.children.front().kind == NodeKind::all;
      return conjunction ? Binding::conjunction : Binding::words;
    }
    default:
      return Binding::primary;
  }
}

std::string printed_within(const Node& node, Binding least) {
  return binding_of(node) < least ? "(" + print(node) + ")" : print(node);
}

std::string print_joined(const Node& node, std::string_view separator, Binding least) {
  std::string text;
  for (const Node& child : node.children) {
    if (!text.empty()) text += separator;
    text += printed_within(child, least);
  }
  return text;
}

/// What stands before the NOT: "a", "a b", "a AND b AND"; nothing where all is wanted.
std::string print_wanted(const Node& wanted) {
  if (wanted.kind == NodeKind::all) return print(wanted) + " AND";
  const bool is_bare = wanted.kind == NodeKind::any && wanted.implicit;
  return is_bare ? print(wanted) : printed_within(wanted, Binding::primary);
}

/// "a NOT b", "a b NOT c NOT d", "a AND b AND NOT c", "NOT a".
std::string print_without(const Node& node) {
  const Node& unwanted = node.children.back();
  std::string text = node.children.size() > 1 ? print_wanted(node.children.front()) : "";
  const auto add = [&text](const Node& left_out) {
    text += (text.empty() ? "NOT " : " NOT ") + printed_within(left_out, Binding::primary);
  };
  if (unwanted.kind == NodeKind::any && !unwanted.implicit) {
    for (const Node& child : unwanted.children) add(child);
  } else {
    add(unwanted);
  }
  return text;
}

std::string print_range(const Node& node) {
  if (node.range_first == node.range_last) return node.range_first;
  return node.range_first + ".." + node.range_last;
}

std::string in_quotes(const std::string& text) {
  return "\"" + text + "\"";
}

std::string print_leaf(const Node& node) {
  switch (node.kind) {
    case NodeKind::phrase:
      return in_quotes(node.text);
    case NodeKind::prefix:
      return node.text + "*";
    case NodeKind::exact:
      return is_one_word(node.text) ? node.text : in_quotes(node.text);
    case NodeKind::range:
      return print_range(node);
    default:
      return node.text;
  }
}

}  // namespace

std::string print(const Node& node) {
  switch (node.kind) {
    case NodeKind::any:
      return node.implicit ? print_joined(node, " ", Binding::primary)
                           : print_joined(node, " OR ", Binding::conjunction);
    case NodeKind::all:
      return print_joined(node, " AND ", Binding::words);
    case NodeKind::without:
      return print_without(node);
    default:
      break;
  }
  const std::string prefix = node.field ? std::string(schema::field(*node.field).name) + ":" : "";
  return prefix + print_leaf(node);
}

}  // namespace sporhund::query
