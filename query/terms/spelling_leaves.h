#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/terms/leaf.h"

namespace sporhund::query {

/// A word of the question.
struct SpeltWord {
  const std::string& term;  ///< lower case
  const std::string& typed;
};

/// What is found for a word besides itself where it may be misspelt; no leaves: it is not.
struct SpellingLeaves {
  std::vector<Leaf> leaves;
  std::string note;  ///< for people
  std::string word;  ///< of the index, where it is one that is meant
};

/// For a word of which the index has no form: what it is likest, and all that is found for that.
SpellingLeaves corrected_leaves(const SpeltWord& typed, const Xapian::Database& database);

/// For a word that the index has: the one that it may be with æ, ø and å.
SpellingLeaves own_spelling_leaves(const SpeltWord& typed, const Xapian::Database& database);

}  // namespace sporhund::query
