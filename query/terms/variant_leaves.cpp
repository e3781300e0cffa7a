#include "query/terms/variant_leaves.h"

#include <algorithm>
#include <utility>

#include "query/ranking/ranking.h"
#include "query/terms/expansions.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

using Xapian::Query;

Leaf variant_leaf(std::string typed, const Variant& variant) {
  Leaf leaf{std::move(typed), variant.rule, std::nullopt, {variant.stem}, {}};
  leaf.query =
      Query(Query::OP_SCALE_WEIGHT, Query(text::stem_term("", variant.stem)), variant.scale);
  return leaf;
}

std::vector<Leaf> short_form_leaves(const std::vector<Node>& words, std::size_t first,
                                    const Xapian::Database& database) {
  constexpr std::size_t kMostWords = 10;
  std::vector<Leaf> leaves;
  std::string stems;
  std::string typed;
  const std::size_t last = std::min(words.size(), first + kMostWords);
  for (std::size_t at = first; at < last && is_plain_word(words[at]); ++at) {
    const std::string& text = words[at].text;
    stems += (stems.empty() ? "" : " ") + text::stems_of(text::normalised(text));
    typed += (typed.empty() ? "" : " ") + text;
    if (!begins_long_form(stems, database)) break;
    if (at == first) continue;
    for (const std::string& abbreviation : short_forms(stems, database)) {
      leaves.push_back(
          variant_leaf(typed, {Rule::abbreviation, text::stem(abbreviation), kShortFormScale}));
    }
  }
  return leaves;
}

}  // namespace sporhund::query
