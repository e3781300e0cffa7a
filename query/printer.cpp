#include <string>
#include <string_view>

#include "query/leaves.h"
#include "query/parser.h"

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
    case NodeKind::without:
      return node.children.front().kind == NodeKind::all ? Binding::conjunction : Binding::words;
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

/// "a NOT b", "a b NOT c NOT d", "a AND b AND NOT c".
std::string print_without(const Node& node) {
  const Node& wanted = node.children.front();
  const Node& unwanted = node.children.back();
  const bool is_conjunction = wanted.kind == NodeKind::all;
  const bool is_bare = is_conjunction || (wanted.kind == NodeKind::any && wanted.implicit);
  std::string text = is_bare ? print(wanted) : printed_within(wanted, Binding::primary);
  if (is_conjunction) text += " AND";
  if (unwanted.kind == NodeKind::any && !unwanted.implicit) {
    for (const Node& child : unwanted.children) {
      text += " NOT " + printed_within(child, Binding::primary);
    }
    return text;
  }
  return text + " NOT " + printed_within(unwanted, Binding::primary);
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
