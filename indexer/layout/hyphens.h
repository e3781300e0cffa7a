#pragma once

/// Hyphens at line ends: which only break a word and which belong to it.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/layout/layout.h"

namespace sporhund::indexer {

/// How a line goes on in the next.
enum class Seam {
  space,       ///< two words
  joined,      ///< one word, the hyphen vanishes
  hyphenated,  ///< one word with its hyphen
};

/// Judges by the end of a line and the start of the next alone.
Seam seam(std::string_view line, std::string_view next);

/// The words of a document by how it prints them within lines.
class PrintedWords {
 public:
  void add_line(std::string_view text);
  /// How the document prints the word broken between these lines; `open` if it does not.
  LineEnd look_up(std::string_view line, std::string_view next) const;
  /// How many words have a hyphen of their own before a small letter: «brutto-tonn», not «e-post».
  int hyphenated() const { return hyphenated_; }

 private:
  std::unordered_map<std::string, int> count_;
  int hyphenated_ = 0;
};

/// Sets `end` of the document's lines that end with a hyphen.
void settle_hyphens(std::vector<Page>& pages);

}  // namespace sporhund::indexer
