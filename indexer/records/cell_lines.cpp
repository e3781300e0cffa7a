#include "indexer/records/cell_lines.h"

#include <algorithm>

namespace sporhund::indexer {

namespace {

/// More space above than within a paragraph, or room for the next word on the line before.
bool parts_paragraphs(const schema::LineSpan& before, const schema::LineSpan& next,
                      std::string_view next_text, double right) {
  constexpr std::size_t kSpare = 3;  // letters: words are measured by the line's mean letter
  if (before.page != next.page) return false;
  const double height = before.box.bottom - before.box.top;
  if (next.box.top - before.box.bottom > height / 2) return true;
  const auto letters = static_cast<double>(std::max<std::size_t>(next.end - next.start, 1));
  const std::size_t word = std::min(next_text.find(' '), next_text.size()) + kSpare;
  const double needed = (next.box.right - next.box.left) / letters * static_cast<double>(word);
  return before.box.right + needed < right;
}

}  // namespace

std::vector<CellLine> cell_lines(const Block& block, std::string_view cell) {
  const auto begin = static_cast<std::size_t>(cell.data() - block.text.data());
  std::vector<const schema::LineSpan*> spans;
  double right = 0;
  for (const schema::LineSpan& span : block.lines) {
    if (span.start >= begin + cell.size() || span.end <= begin) continue;
    spans.push_back(&span);
    right = std::max(right, span.box.right);
  }
  std::vector<CellLine> lines;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::string_view text =
        cell.substr(spans[i]->start > begin ? spans[i]->start - begin : 0);
    lines.push_back({text, i > 0 && parts_paragraphs(*spans[i - 1], *spans[i], text, right)});
  }
  return lines;
}

}  // namespace sporhund::indexer
