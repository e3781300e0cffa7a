#include "text/grams.h"

#include "text/code_points.h"

namespace sporhund::text {

std::vector<Gram> grams(std::string_view word) {
  constexpr char32_t kEdge = '_';
  constexpr int kBits = 16;  // letters beyond U+FFFF share grams with others, which harms nobody
  std::vector<Gram> found;
  found.reserve(word.size());
  Gram gram = kEdge;
  int letters = 1;
  const auto take = [&](char32_t letter) {
    gram = (gram << kBits) | (letter & 0xFFFFU);
    if (++letters >= 4) found.push_back(gram);
  };
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    take(point.value);
    at = point.next;
  }
  take(kEdge);
  return found;
}

}  // namespace sporhund::text
