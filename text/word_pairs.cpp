#include "text/word_pairs.h"

#include <algorithm>

namespace sporhund::text {

WordPair take_word_pair(std::string_view& lines) {
  const std::size_t end = std::min(lines.find('\n'), lines.size());
  const std::string_view line = lines.substr(0, end);
  lines.remove_prefix(std::min(end + 1, lines.size()));
  const std::size_t space = line.find(' ');
  if (space == line.npos) return {line, {}};
  return {line.substr(0, space), line.substr(space + 1)};
}

std::string_view lines_from(std::string_view lines, std::string_view start) {
  std::size_t first = 0;
  std::size_t last = lines.size();
  // Lines before `first` are before `start`, those from `last` on are not; both begin lines.
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    const std::size_t line = middle == 0 ? 0 : lines.rfind('\n', middle - 1) + 1;
    if (lines.substr(line, start.size()) < start) {
      first = std::min(lines.find('\n', middle), lines.size() - 1) + 1;
    } else {
      last = line;
    }
  }
  return lines.substr(first);
}

}  // namespace sporhund::text
