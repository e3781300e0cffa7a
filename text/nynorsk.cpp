#include "text/nynorsk.h"

#include <algorithm>
#include <set>

#include "text/code_points.h"
#include "text/norm_pairs.h"
#include "text/tokens.h"

namespace sporhund::text {

namespace {

struct Pair {
  std::string_view word;
  std::string_view other;
};

std::vector<Pair> read_pairs() {
  std::vector<Pair> pairs;
  std::string_view rest = kNormPairs;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t space = line.find(' ');
    if (space != line.npos) pairs.push_back({line.substr(0, space), line.substr(space + 1)});
  }
  return pairs;
}

const std::vector<Pair>& all_pairs() {
  static const std::vector<Pair> kPairs = read_pairs();
  return kPairs;
}

/// The counterparts of words that share the stem of `word`.
std::set<std::string> counterparts(std::string_view word) {
  constexpr std::size_t kLeastStem = 3;
  std::set<std::string> found;
  const std::string stemmed = stem(word);
  if (stemmed.size() < kLeastStem) return found;
  const std::vector<Pair>& pairs = all_pairs();
  auto pair = std::lower_bound(pairs.begin(), pairs.end(), stemmed,
                               [](const Pair& a, std::string_view b) { return a.word < b; });
  for (; pair != pairs.end() && pair->word.starts_with(stemmed); ++pair) {
    if (stem(pair->word) == stemmed) found.emplace(pair->other);
  }
  return found;
}

}  // namespace

std::vector<std::string> other_norm(std::string_view word) {
  constexpr std::size_t kLeastPart = 4;  // bytes; shorter ends of words are too often a chance
  std::set<std::string> found = counterparts(word);
  for (std::size_t at = 0; at < word.size(); at = decode(word, at).next) {
    if (at < kLeastPart || at + kLeastPart > word.size()) continue;
    const std::string_view head = word.substr(0, at);
    const std::string_view tail = word.substr(at);
    for (const std::string& other : counterparts(tail)) found.insert(std::string(head) + other);
    for (const std::string& other : counterparts(head)) found.insert(other + std::string(tail));
  }
  found.erase(std::string(word));
  return {found.begin(), found.end()};
}

}  // namespace sporhund::text
