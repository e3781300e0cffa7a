#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/terms/leaf.h"

namespace sporhund::query {

/// Another word that may stand for a word of the question.
struct Variant {
  Rule rule = Rule::part;
  std::string stem;
  double scale = 1;  ///< of its score
};

/// What the index holds of other words for one in lower case: the parts of a compound, the same
/// word in the other written norm, and the verb or noun made of it.
std::vector<Variant> variants(const std::string& word, const Xapian::Database& database);

/// The compound that two neighbours make, as the index spells it most often; no stem: none.
Variant joined(const std::string& first, const std::string& second,
               const Xapian::Database& database);

}  // namespace sporhund::query
