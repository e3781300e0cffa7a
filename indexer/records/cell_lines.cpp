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

/// Whether bold lines of a row end above its line `i`.
bool ends_bold_type(const Block& block, std::size_t i) {
  return i < block.bold_lines.size() && block.bold_lines[i - 1] && !block.bold_lines[i];
}

}  // namespace

std::vector<CellLine> cell_lines(const Block& block, std::string_view cell) {
  const auto begin = static_cast<std::size_t>(cell.data() - block.text.data());
  const auto inside = [&](const schema::LineSpan& span) {
    return span.start < begin + cell.size() && span.end > begin;
  };
  double right = 0;
  for (const schema::LineSpan& span : block.lines) {
    if (inside(span)) right = std::max(right, span.box.right);
  }
  std::vector<CellLine> lines;
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    const schema::LineSpan& span = block.lines[i];
    if (!inside(span)) continue;
    const std::string_view text = cell.substr(span.start > begin ? span.start - begin : 0);
    const bool begins = !lines.empty() && (ends_bold_type(block, i) ||
                                           parts_paragraphs(block.lines[i - 1], span, text, right));
    lines.push_back({text, begins});
  }
  return lines;
}

}  // namespace sporhund::indexer
