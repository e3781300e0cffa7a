#include "query/terms/spelling_leaves.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "query/ranking/ranking.h"
#include "query/terms/suggestion.h"
#include "query/terms/variant_leaves.h"
#include "query/terms/variants.h"
#include "text/function_words.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

Leaf spelling_leaf(const SpeltWord& typed, const std::string& meant, double scale) {
  if (text::is_function_word(meant)) scale *= kJoiningScale;
  Leaf leaf = variant_leaf(typed.typed, {Rule::spelling, text::stem(meant), scale});
  leaf.meant = meant;
  return leaf;
}

}  // namespace

// What the corrected word would find beside itself, had it been typed, is found, too.
SpellingLeaves corrected_leaves(const SpeltWord& typed, const Xapian::Database& database) {
  const Correction likest = corrected(typed.term, database);
  if (likest.word.empty()) return {};
  SpellingLeaves found;
  found.leaves.push_back(spelling_leaf(typed, likest.word, kSpellingScale));
  for (Variant other : variants(likest.word, database)) {
    other.scale *= kSpellingScale;
    found.leaves.push_back(variant_leaf(typed.typed, other));
  }
  if (likest.parts.empty()) found.word = likest.word;
  const std::vector<std::string> names =
      likest.parts.empty() ? std::vector<std::string>{likest.word} : likest.parts;
  found.note =
      fmt::format("«{}» finnes ikke: søkt også som «{}»", typed.typed, fmt::join(names, "» og «"));
  return found;
}

SpellingLeaves own_spelling_leaves(const SpeltWord& typed, const Xapian::Database& database) {
  const std::string own = own_spelling(typed.term, database);
  if (own.empty() || text::is_function_word(own)) return {};
  return {{spelling_leaf(typed, own, kOwnLetterScale)},
          fmt::format("«{}»: søkt også som «{}»", typed.typed, own),
          {}};
}

}  // namespace sporhund::query
