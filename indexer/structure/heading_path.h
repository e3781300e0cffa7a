#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/structure/blocks.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// The headings above the place that is being read, outermost first.
class HeadingPath {
 public:
  /// Goes under a heading; leaves those of its level and below.
  void enter(const Block& heading);
  /// Goes under an assignment or agenda item that a paragraph or table row begins.
  void enter_unit(const Block& block);

  std::vector<std::string> texts() const;
  /// Whether the innermost entry is a unit that has a name.
  bool ends_in_named_unit() const;
  /// The innermost assignment that the place belongs to.
  std::optional<schema::AssignmentReference> assignment() const;
  bool in_assignment() const { return assignment().has_value(); }

 private:
  struct Entry {
    std::string text;
    int level;
    std::optional<schema::AssignmentReference> assignment;
  };
  std::vector<Entry> entries_;
};

}  // namespace sporhund::indexer
