#pragma once

#include <string_view>
#include <vector>

namespace sporhund::text {

struct WordPair {
  std::string_view first;
  std::string_view second;
};

/// The two words of each line; views into `lines`.
std::vector<WordPair> read_word_pairs(std::string_view lines);

}  // namespace sporhund::text
