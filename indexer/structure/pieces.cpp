#include "indexer/structure/pieces.h"

#include <algorithm>
#include <utility>

#include "text/sentences.h"

namespace sporhund::indexer {

namespace {

using Stretch = std::pair<std::size_t, std::size_t>;  // half-open bytes

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// Stretches of at most `most_words` words each.
std::vector<Stretch> cut_between_words(std::string_view text, Stretch whole,
                                       std::size_t most_words) {
  std::vector<Stretch> out;
  std::size_t begin = whole.first;
  std::size_t words = 0;
  for (std::size_t i = whole.first; i < whole.second; ++i) {
    const bool word_begins = !is_space(text[i]) && (i == whole.first || is_space(text[i - 1]));
    if (word_begins && words++ == most_words) {
      out.emplace_back(begin, i);
      begin = i;
      words = 1;
    }
  }
  out.emplace_back(begin, whole.second);
  return out;
}

std::vector<Stretch> stretches(std::string_view text, std::size_t most_words) {
  std::vector<Stretch> out;
  std::size_t words = 0;
  for (const Stretch& sentence : text::sentences(text)) {
    for (const Stretch& part : cut_between_words(text, sentence, most_words)) {
      const std::size_t more = count_words(text.substr(part.first, part.second - part.first));
      if (!out.empty() && words + more <= most_words) {
        out.back().second = part.second;
        words += more;
      } else {
        out.push_back(part);
        words = more;
      }
    }
  }
  return out;
}

Stretch trimmed(std::string_view text, Stretch stretch) {
  while (stretch.first < stretch.second && is_space(text[stretch.first])) ++stretch.first;
  while (stretch.second > stretch.first && is_space(text[stretch.second - 1])) --stretch.second;
  return stretch;
}

void fill(Block& piece, const Block& block, Stretch stretch) {
  piece.text = block.text.substr(stretch.first, stretch.second - stretch.first);
  auto line = std::ranges::partition_point(
      block.lines, [&](const schema::LineSpan& before) { return before.end <= stretch.first; });
  for (; line != block.lines.end() && line->start < stretch.second; ++line) {
    const std::size_t start = std::max(line->start, stretch.first);
    const std::size_t end = std::min(line->end, stretch.second);
    piece.lines.push_back({start - stretch.first, end - stretch.first, line->page, line->box});
  }
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    words += !is_space(text[i]) && (i == 0 || is_space(text[i - 1])) ? 1 : 0;
  }
  return words;
}

std::vector<Block> cut_to_size(const Block& block, std::size_t most_words) {
  if (count_words(block.text) <= most_words) return {block};
  Block frame = block;  // what its pieces share: its text is large, and they are many
  frame.text.clear();
  frame.lines.clear();
  std::vector<Block> pieces;
  for (const Stretch& stretch : stretches(block.text, most_words)) {
    const Stretch inner = trimmed(block.text, stretch);
    if (inner.first < inner.second) fill(pieces.emplace_back(frame), block, inner);
  }
  return pieces;
}

void append_block(schema::Passage& passage, const Block& block) {
  if (!passage.text.empty()) passage.text += '\n';
  const std::size_t offset = passage.text.size();
  passage.text += block.text;
  for (const schema::LineSpan& line : block.lines) {
    passage.lines.push_back({line.start + offset, line.end + offset, line.page, line.box});
  }
}

}  // namespace sporhund::indexer
