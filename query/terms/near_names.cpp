#include "query/terms/near_names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "text/terms.h"

namespace sporhund::query {

namespace {

// Levenshtein's distance in bytes: good enough to order names.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::vector<std::string> near_names(std::string_view typed, const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 3;
  const std::string wanted = text::plain_value(typed);
  std::set<std::pair<std::size_t, std::string>> ranked;
  for (const std::string& name : names) {
    const std::string plain = text::plain_value(name);
    const std::size_t distance = edit_distance(wanted, plain);
    const bool holds = wanted.size() > 2 && plain.find(wanted) != std::string::npos;
    if (holds || distance <= 1 + wanted.size() / 4) ranked.emplace(holds ? 1 : distance, name);
  }
  std::vector<std::string> nearest;
  for (const auto& [distance, name] : ranked) {
    if (nearest.size() < kMost) nearest.push_back(name);
  }
  return nearest;
}

std::string did_you_mean(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return fmt::format("; mente du «{}»?", fmt::join(names, "» eller «"));
}

}  // namespace sporhund::query
