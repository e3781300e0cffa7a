#pragma once

#include <string>
#include <vector>

#include "schema/answer.h"

namespace sporhund::query {

/// A piece of a text, with the highlights that lie in it; offsets are bytes into `text`.
struct Snippet {
  std::string text;
  std::vector<schema::Range> highlights;
  bool cut_before = false;  ///< text was left out before or after
  bool cut_after = false;
};

/// The stretch of at most `max_words` words that holds the most highlights, cut between words.
Snippet cut_snippet(const std::string& text, const std::vector<schema::Range>& highlights,
                    std::size_t max_words);

}  // namespace sporhund::query
