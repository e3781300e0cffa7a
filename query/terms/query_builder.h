#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/question/ast.h"
#include "query/terms/leaf.h"
#include "query/terms/name_resolver.h"
#include "query/terms/suggestion.h"

namespace sporhund::query {

struct BuiltQuery {
  Xapian::Query query;             ///< all passages for a question without words
  std::optional<Node> understood;  ///< the question with its names resolved
  std::vector<Leaf> leaves;        ///< what may be found in a passage; not what NOT excludes
  Corrected corrected;             ///< of what the question asks for
  std::vector<std::string> notes;  ///< for people
};

/// Which words of a passage may be found for a word of the question; each takes in the one before.
enum class Width {
  written,    ///< the word as it is written, case aside
  inflected,  ///< its other forms
  widened,  ///< words that stand for it: parts of compounds, the other norm, long forms, spellings
};

struct BuildContext {
  const Xapian::Database& database;
  const BodyNames& bodies;
  bool all_words = false;  ///< words without an operator must all be there
  Width width = Width::widened;
  bool lacks_letters = false;  ///< the question has no æ, ø or å: others may stand for them
};

/// Turns a question into Xapian's query: words by their stems, phrases and identifiers as they
/// stand, names resolved. The score of a passage is the sum of its leaves' scores.
BuiltQuery build_query(const ParsedQuery& question, const BuildContext& context);

}  // namespace sporhund::query
