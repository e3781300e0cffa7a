#include "text/grams.h"

#include "text/code_points.h"

namespace sporhund::text {

namespace {

template <typename Take>
void for_each_gram(std::string_view word, Take take) {
  constexpr char32_t kEdge = '_';
  constexpr int kBits = 16;  // letters beyond U+FFFF share grams with others, which harms nobody
  Gram gram = kEdge;
  int letters = 1;
  const auto add = [&](char32_t letter) {
    gram = (gram << kBits) | (letter & 0xFFFFU);
    if (++letters >= 4) take(gram);
  };
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    add(point.value);
    at = point.next;
  }
  add(kEdge);
}

/// A number of `bits` bits.
std::size_t hash_of(Gram gram, unsigned bits) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // Fibonacci hashing (Knuth, 6.4)
  return static_cast<std::size_t>(gram * kMix >> (64U - bits));
}

}  // namespace

std::vector<Gram> grams(std::string_view word) {
  std::vector<Gram> found;
  found.reserve(word.size());
  for_each_gram(word, [&](Gram gram) { found.push_back(gram); });
  return found;
}

void GramIndex::add(std::string_view word) {
  for_each_gram(word, [&](Gram gram) {
    numbers_.try_emplace(gram, static_cast<std::uint32_t>(numbers_.size()));
    filter_.set(hash_of(gram, kBits));
  });
}

void GramIndex::find(std::string_view word, std::vector<std::uint32_t>& found) const {
  for_each_gram(word, [&](Gram gram) {
    if (!filter_[hash_of(gram, kBits)]) return;
    const auto known = numbers_.find(gram);
    if (known != numbers_.end()) found.push_back(known->second);
  });
}

}  // namespace sporhund::text
