#include "text/word_pairs.h"

#include <algorithm>

namespace sporhund::text {

std::vector<WordPair> read_word_pairs(std::string_view lines) {
  std::vector<WordPair> pairs;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const std::size_t space = line.find(' ');
    if (space != line.npos) pairs.push_back({line.substr(0, space), line.substr(space + 1)});
  }
  return pairs;
}

}  // namespace sporhund::text
