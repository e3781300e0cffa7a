#include "cli/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sporhund::cli {

namespace {

/// Levenshtein's distance, with bytes as letters: near enough for names in ASCII.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view typed, const std::vector<std::string_view>& known) {
  std::string_view best;
  // Two letters in the wrong order are two edits, but a short word has few others.
  std::size_t best_distance = typed.size() < 4 ? 2 : 3;
  for (const std::string_view name : known) {
    const std::size_t distance = edit_distance(typed, name);
    if (distance < best_distance) {
      best = name;
      best_distance = distance;
    }
  }
  return std::string(best);
}

}  // namespace sporhund::cli
