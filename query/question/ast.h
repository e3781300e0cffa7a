#pragma once

/// A question as it was understood.

#include <optional>
#include <string>
#include <vector>

#include "schema/fields.h"
#include "schema/passage.h"

namespace sporhund::query {

enum class NodeKind {
  word,     ///< one word, with its inflections
  phrase,   ///< quoted words, exactly so and next to each other
  prefix,   ///< `legemid*`
  exact,    ///< a value of an exact field: `id:TB2023-09`
  range,    ///< a range of a range field: `år:2022..2024`
  all,      ///< every child: AND
  any,      ///< one child at least: OR, and words without an operator (ranked by how many match)
  without,  ///< all but the last child: of the first one, of everything where there is one: NOT
};

/// A node of the tree; which members count depends on `kind`.
struct Node {
  NodeKind kind = NodeKind::word;
  std::optional<schema::FieldId> field;  ///< empty: all text fields
  std::string text;                      ///< word, phrase, prefix, exact value, as typed
  std::string range_first;               ///< range: empty is open
  std::string range_last;
  std::vector<Node> children;
  bool implicit = false;  ///< any: words without an operator, which --all-words reads as `all`

  bool operator==(const Node&) const = default;
};

inline bool is_plain_word(const Node& node) {
  return node.kind == NodeKind::word && !node.field;
}

/// A parsed question. Lenient: what has no special reading is words.
struct ParsedQuery {
  std::optional<Node> root;        ///< empty for a question without words
  std::vector<std::string> notes;  ///< for people: "ukjent felt «foo»: søkt som tekst"
  /// What its free text names, as recognise() tells; parse() leaves it empty. Bytes into the
  /// question as typed.
  std::vector<schema::Entity> entities;
  std::vector<schema::Entity> named;  ///< what of them is looked for, as named_things() tells
};

}  // namespace sporhund::query
