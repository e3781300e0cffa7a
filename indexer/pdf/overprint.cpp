#include "indexer/pdf/overprint.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sporhund::indexer {
namespace {

/// Copies stand this part of the type's size apart, at most.
constexpr double kShift = 0.2;

bool is_copy(const Word& a, const Word& b) {
  const double near = kShift * std::max(a.font_size, 1.0F);
  return a.text == b.text && a.vertical == b.vertical &&
         std::abs(a.font_size - b.font_size) <= near && std::abs(a.box.left - b.box.left) <= near &&
         std::abs(a.box.top - b.box.top) <= near;
}

}  // namespace

void drop_overprinted(std::vector<Word>& words) {
  // Sorted by text and place, copies are close to each other.
  std::vector<std::size_t> order(words.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (words[a].text.size() != words[b].text.size()) {
      return words[a].text.size() < words[b].text.size();
    }
    const int texts = words[a].text.compare(words[b].text);
    if (texts != 0) return texts < 0;
    if (words[a].box.top != words[b].box.top) return words[a].box.top < words[b].box.top;
    return a < b;
  });
  std::vector<bool> dropped(words.size(), false);
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (dropped[order[i]]) continue;
    const Word& word = words[order[i]];
    const double near = kShift * std::max(word.font_size, 1.0F);
    for (std::size_t j = i + 1; j < order.size(); ++j) {
      const Word& other = words[order[j]];
      if (other.text != word.text || other.box.top - word.box.top > near) break;
      if (is_copy(word, other)) dropped[std::max(order[i], order[j])] = true;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (dropped[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

}  // namespace sporhund::indexer
