#include "text/nynorsk.h"

#include <algorithm>
#include <set>

#include "text/code_points.h"
#include "text/norm_pairs.h"
#include "text/tokens.h"
#include "text/word_pairs.h"

namespace sporhund::text {

namespace {

const std::vector<WordPair>& all_pairs() {
  static const std::vector<WordPair> kPairs = read_word_pairs(kNormPairs);
  return kPairs;
}

/// The counterparts of words that share the stem of `word`.
std::set<std::string> counterparts(std::string_view word) {
  constexpr std::size_t kLeastStem = 3;
  std::set<std::string> found;
  const std::string stemmed = stem(word);
  if (stemmed.size() < kLeastStem) return found;
  const std::vector<WordPair>& pairs = all_pairs();
  auto pair = std::lower_bound(pairs.begin(), pairs.end(), stemmed,
                               [](const WordPair& a, std::string_view b) { return a.first < b; });
  for (; pair != pairs.end() && pair->first.starts_with(stemmed); ++pair) {
    if (stem(pair->first) == stemmed) found.emplace(pair->second);
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
