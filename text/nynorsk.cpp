#include "text/nynorsk.h"

#include <set>

#include "text/code_points.h"
#include "text/norm_pairs.h"
#include "text/tokens.h"
#include "text/word_pairs.h"

namespace sporhund::text {

namespace {

/// Adds the counterparts of words in `table` that begin with `start` and have the stem `stemmed`.
void add_counterparts(std::string_view table, const std::string& start, const std::string& stemmed,
                      std::set<std::string>& found) {
  constexpr std::size_t kLeastStem = 3;      // bytes
  constexpr std::size_t kLongestEnding = 4;  // bytes; stemming the longer words would take long
  if (stemmed.size() < kLeastStem) return;
  std::string_view pairs = lines_from(table, start);
  while (pairs.starts_with(start)) {
    const WordPair pair = take_word_pair(pairs);
    if (pair.first.size() > start.size() + kLongestEnding) continue;
    if (stem(pair.first) == stemmed) found.emplace(pair.second);
  }
}

/// The counterparts of words that share the stem of `word`.
std::set<std::string> counterparts(std::string_view word, NormReach reach) {
  constexpr std::string_view kBokmalEnd = "het";
  constexpr std::string_view kNynorskEnd = "heit";
  std::set<std::string> found;
  const std::string stemmed = stem(word);
  add_counterparts(kNormPairs, stemmed, stemmed, found);
  if (reach == NormReach::forms) add_counterparts(kNynorskForms, stemmed, stemmed, found);
  if (stemmed.ends_with(kBokmalEnd)) {  // "moglegheit" has the stem of "moglighet"
    const std::string root = stemmed.substr(0, stemmed.size() - kBokmalEnd.size());
    add_counterparts(kNormPairs, root + std::string(kNynorskEnd), stemmed, found);
  }
  return found;
}

/// The first part of a compound in the other norm, with the s that links it.
std::set<std::string> other_heads(std::string_view head) {
  std::set<std::string> heads = counterparts(head, NormReach::bases);
  if (!head.ends_with('s')) return heads;
  std::set<std::string> linked;
  for (const std::string& other : heads) linked.insert(other + "s");
  heads.merge(linked);
  return heads;
}

}  // namespace

std::vector<std::string> other_norm(std::string_view word, NormReach reach) {
  constexpr std::size_t kLeastPart = 4;  // bytes; shorter ends of words are too often a chance
  std::set<std::string> found = counterparts(word, reach);
  for (std::size_t at = 0; at < word.size(); at = decode(word, at).next) {
    if (at < kLeastPart || at + kLeastPart > word.size()) continue;
    std::set<std::string> heads = other_heads(word.substr(0, at));
    std::set<std::string> tails = counterparts(word.substr(at), NormReach::bases);
    heads.emplace(word.substr(0, at));
    tails.emplace(word.substr(at));
    for (const std::string& head : heads) {
      for (const std::string& tail : tails) found.insert(head + tail);
    }
  }
  found.erase(std::string(word));
  return {found.begin(), found.end()};
}

}  // namespace sporhund::text
