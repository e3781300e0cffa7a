#include "query/hits/snippet.h"

#include <algorithm>

namespace sporhund::query {

namespace {

using schema::Range;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// Words parted by spaces, line breaks and tabs, with the punctuation that touches them.
std::vector<Range> words_of(const std::string& text) {
  std::vector<Range> words;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    words.push_back({start, at});
  }
  return words;
}

// The first of the windows of `length` words that hold the most highlights whole.
std::size_t best_window(const std::vector<Range>& words, const std::vector<Range>& highlights,
                        std::size_t length) {
  std::size_t best = 0;
  std::ptrdiff_t most = 0;
  for (std::size_t first = 0; first + length <= words.size(); ++first) {
    const std::size_t start = words[first].start;
    const std::size_t end = words[first + length - 1].end;
    const auto held = std::count_if(highlights.begin(), highlights.end(), [&](const Range& mark) {
      return mark.start >= start && mark.end <= end;
    });
    if (held > most) {
      most = held;
      best = first;
    }
  }
  return best;
}

}  // namespace

Snippet cut_snippet(const std::string& text, const std::vector<Range>& highlights,
                    std::size_t max_words) {
  const std::vector<Range> words = words_of(text);
  if (words.size() <= max_words) return {text, highlights, false, false};
  if (max_words == 0) return {"", {}, false, true};
  const std::size_t first = best_window(words, highlights, max_words);
  const std::size_t start = words[first].start;
  const std::size_t end = words[first + max_words - 1].end;
  Snippet snippet{text.substr(start, end - start), {}, first > 0, first + max_words < words.size()};
  for (const Range& mark : highlights) {
    const Range held{std::max(mark.start, start), std::min(mark.end, end)};
    if (held.start < held.end) snippet.highlights.push_back({held.start - start, held.end - start});
  }
  return snippet;
}

}  // namespace sporhund::query
