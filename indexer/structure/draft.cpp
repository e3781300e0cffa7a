#include "indexer/structure/draft.h"

#include <algorithm>
#include <map>

#include "indexer/pdf/ascii.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

/// The style of most letters of a draft.
TypeStyle style_of(const Draft& draft) {
  std::map<double, std::size_t> sizes;
  std::size_t bold = 0;
  std::size_t italic = 0;
  std::size_t all = 0;
  for (const auto& [line, page] : draft.lines) {
    const std::size_t weight = line->text.size();
    sizes[line->font_size] += weight;
    bold += line->bold ? weight : 0;
    italic += line->italic ? weight : 0;
    all += weight;
  }
  TypeStyle style;
  std::size_t most = 0;
  for (const auto& [size, weight] : sizes) {
    if (weight > most) {
      style.font_size = size;
      most = weight;
    }
  }
  style.bold = bold * 2 > all;
  style.italic = italic * 2 > all;
  return style;
}

bool is_all_bold(const Line& line) {
  return line.bold && line.bold_prefix >= line.text.size();
}

std::size_t bold_prefix_of(const Draft& draft, const Block& block) {
  std::size_t prefix = 0;
  for (std::size_t i = 0; i < draft.lines.size() && i < block.lines.size(); ++i) {
    const Line& line = *draft.lines[i].line;
    if (!is_all_bold(line)) {
      return line.bold_prefix > 0 ? block.lines[i].start + line.bold_prefix : prefix;
    }
    prefix = block.lines[i].end;
  }
  return prefix;
}

}  // namespace

bool ends_open(std::string_view text) {
  constexpr std::string_view kClosing = ".!?:;";
  return !text.empty() && kClosing.find(text.back()) == std::string_view::npos;
}

bool starts_in_lower_case(std::string_view text) {
  if (text.empty()) return false;
  return is_ascii_lower(text[0]) || text::begins_with_one_of(text, {"æ", "ø", "å", "é"});
}

Block join_lines(const Draft& draft) {
  Block block;
  LineJoiner joiner;
  int column = draft.lines.front().line->cell ? draft.lines.front().line->cell->column : 0;
  for (const auto& [line, page] : draft.lines) {
    for (; draft.is_row && line->cell && column < line->cell->column; ++column) {
      joiner.add_separator('\t');
    }
    joiner.add(*line, page);
    if (draft.is_row) block.bold_lines.push_back(is_all_bold(*line));
  }
  block.text = joiner.text();
  block.lines = joiner.spans();
  block.style = style_of(draft);
  block.printed_lines = static_cast<int>(draft.lines.size());
  block.bold_prefix = std::min(bold_prefix_of(draft, block), block.text.size());
  return block;
}

}  // namespace sporhund::indexer
