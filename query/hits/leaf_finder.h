#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/terms/leaf.h"
#include "schema/answer.h"
#include "schema/passage.h"
#include "text/tokens.h"

namespace sporhund::query {

/// Finds again, in a text, what Xapian matched by its terms, and remembers words: hits share most
/// of theirs. The leaves must outlive it.
class LeafFinder {
 public:
  explicit LeafFinder(const std::vector<Leaf>& leaves);

  /// Where a passage's own text holds the question's words: ascending, without overlap.
  std::vector<schema::Range> highlights(const schema::Passage& passage);
  /// The forms in which each leaf is printed in the passage's text or, where that has none, in its
  /// headings and titles; each form once. One list per leaf.
  std::vector<std::vector<std::string>> forms(const schema::Passage& passage,
                                              std::string_view document_title);

 private:
  /// Ranges per leaf.
  using Found = std::vector<std::vector<schema::Range>>;
  using LeafNumbers = std::vector<std::size_t>;

  Found find(std::string_view text, schema::FieldId field);
  const LeafNumbers& leaves_for(const text::Token& token);
  void add_entities(const schema::Passage& passage, Found& found) const;

  const std::vector<Leaf>& leaves_;
  std::unordered_map<std::string, LeafNumbers> by_stem_;
  std::bitset<256> beginnings_;  ///< first bytes of those stems
  std::unordered_map<std::string, const LeafNumbers*> by_word_;
};

}  // namespace sporhund::query
