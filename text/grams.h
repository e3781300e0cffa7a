#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sporhund::text {

/// Four letters in a row, in one number; equal for equal letters.
using Gram = std::uint64_t;

/// The grams of a word with an edge before and after it, in order. A word of one letter has none.
std::vector<Gram> grams(std::string_view word);

/// The grams of some words, to be found in many others.
class GramIndex {
 public:
  /// Takes in the grams of `word`; each that is new gets the next number, from 0.
  void add(std::string_view word);
  std::size_t size() const { return numbers_.size(); }

  /// Appends the numbers of those that `word` has, in order, as often as it has them.
  void find(std::string_view word, std::vector<std::uint32_t>& found) const;

 private:
  static constexpr unsigned kBits = 12;

  std::unordered_map<Gram, std::uint32_t> numbers_;
  std::bitset<1U << kBits> filter_;  ///< without false negatives: most grams are none of these
};

}  // namespace sporhund::text
