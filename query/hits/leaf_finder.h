#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/terms/leaf.h"
#include "schema/answer.h"
#include "schema/passage.h"

namespace sporhund::query {

/// Finds again, in a text, what Xapian matched by its terms. The leaves must outlive it.
class LeafFinder {
 public:
  explicit LeafFinder(const std::vector<Leaf>& leaves);

  /// Where a passage's own text holds the question's words: ascending, without overlap.
  std::vector<schema::Range> highlights(const schema::Passage& passage) const;
  /// The forms in which each leaf is printed in the passage's text or, where that has none, in its
  /// headings and titles; each form once. One list per leaf.
  std::vector<std::vector<std::string>> forms(const schema::Passage& passage,
                                              std::string_view document_title) const;

 private:
  /// Ranges per leaf.
  using Found = std::vector<std::vector<schema::Range>>;
  Found find(std::string_view text, schema::FieldId field) const;
  void add_entities(const schema::Passage& passage, Found& found) const;

  const std::vector<Leaf>& leaves_;
};

}  // namespace sporhund::query
