#include "text/grams.h"

#include "text/code_points.h"

namespace sporhund::text {

namespace {

template <typename Take>
void for_each_gram(std::string_view word, Take take) {
  constexpr char32_t kEdge = '_';
  constexpr int kBits = 16;   // letters beyond U+FFFF share grams with others, which harms nobody
  constexpr int kBefore = 3;  // letters of a gram but the last
  Gram gram = kEdge;
  std::size_t at = 0;
  const auto add_next = [&] {
    const CodePoint point = decode(word, at);
    gram = (gram << kBits) | (point.value & 0xFFFFU);
    at = point.next;
  };
  int letters = 1;
  for (; letters < kBefore && at < word.size(); ++letters) add_next();
  while (at < word.size()) {
    add_next();
    take(gram);
  }
  if (letters == kBefore) take((gram << kBits) | kEdge);
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
