#include "indexer/structure/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/structure/draft.h"
#include "indexer/structure/headings.h"
#include "indexer/structure/markers.h"
#include "indexer/structure/table_rows.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace sporhund::indexer {

namespace {

/// The bytes of the assignment ID or case number that a line begins with.
std::size_t number_length(std::string_view line) {
  const AssignmentPrefix assignment = assignment_prefix(line);
  return assignment.id.empty() ? case_prefix_length(line) : assignment.length;
}

/// «Vedtak: …», «Foretaksmøtet vedtok:».
bool begins_decision(std::string_view line) {
  constexpr std::array<std::string_view, 7> kLabels{
      "vedtak:",     "vedtak (", "forslag til vedtak:", "framlegg til vedtak:",
      "beslutning:", "avgjerd:", "innstilling:"};
  constexpr std::size_t kMostBytes = 40;
  const std::string lowered = text::lower(line.substr(0, kMostBytes + 1));
  return text::begins_with_one_of(lowered, kLabels) ||
         (line.size() <= kMostBytes && lowered.ends_with(" vedtok:"));
}

/// «Hei,»: above the text of an e-mail.
bool greets(std::string_view line) {
  constexpr std::array<std::string_view, 6> kGreetings{"hei",  "hei,",       "hei!",
                                                       "hei.", "hei igjen,", "god dag,"};
  constexpr std::size_t kMostBytes = 12;
  return line.size() <= kMostBytes && text::is_one_of(text::lower(line), kGreetings);
}

bool begins_anew(const Line& line) {
  return greets(line.text) || list_marker_length(line.text) > 0 ||
         plain_case_prefix_length(line.text) > 0 || number_length(line.text) > 0 ||
         begins_decision(line.text);
}

/// Whether a case's title ends with its line: the next one's first word would have stood on it.
bool ends_title(const Line& before, const Line& line, double right) {
  if (plain_case_prefix_length(before.text) == 0 && case_prefix_length(before.text) == 0) {
    return false;
  }
  const double letter = (line.box.right - line.box.left) / static_cast<double>(line.text.size());
  const auto word = static_cast<double>(std::min(line.text.find(' '), line.text.size()) + 1);
  return before.box.right + word * letter < right;
}

/// How far lines of text outside tables reach.
double right_edge(const Page& page, LineRole role) {
  double right = 0;
  for (const Line& line : page.lines) {
    if (line.role == role && !line.cell) right = std::max(right, line.box.right);
  }
  return right;
}

/// «… ble sist behandlet i sak»: the number comes next.
bool leads_to_number(std::string_view line) {
  constexpr std::array<std::string_view, 3> kLeading{" sak", " saka", " styresak"};
  return std::ranges::any_of(kLeading, [&](std::string_view end) { return line.ends_with(end); });
}

/// «… fristen for oppdrag / TB2023-09 satt til 1. mai»: the number stands within a sentence.
bool goes_on_with_number(const Line& before, const Line& line) {
  const std::size_t length = number_length(line.text);
  return length > 0 && number_length(before.text) == 0 && ends_open(before.text) &&
         (leads_to_number(before.text) ||
          starts_in_lower_case(std::string_view(line.text).substr(length)));
}

/// "Fra: …", "Til: …", "Dato: …" below each other.
bool are_labelled(const Line& before, const Line& line) {
  return label_length(before.text) > 0 && label_length(line.text) > 0;
}

bool same_paragraph(const Line& before, const Line& line, const Line* next, double right) {
  if (before.block != line.block || before.cell != line.cell || before.role != line.role) {
    return false;
  }
  if (goes_on_with_number(before, line)) return true;
  if (!line.cell && ends_title(before, line, right)) return false;
  // "Dato: …" begins a block where "Sted: …" is below it.
  const bool begins_labels =
      next != nullptr && next->block == line.block && !line.cell && are_labelled(line, *next);
  return !begins_anew(line) && !are_labelled(before, line) && !begins_labels;
}

/// The lines of one page and role as paragraphs.
std::vector<Draft> paragraphs_of(const Page& page, LineRole role) {
  std::vector<Draft> drafts;
  const Line* before = nullptr;
  const double right = right_edge(page, role);
  for (auto at = page.lines.begin(); at != page.lines.end(); ++at) {
    const Line& line = *at;
    if (line.role != role) continue;
    const Line* next = at + 1 == page.lines.end() ? nullptr : &*(at + 1);
    if (before == nullptr || !same_paragraph(*before, line, next, right)) drafts.emplace_back();
    drafts.back().lines.push_back({&line, page.number});
    before = &line;
  }
  return drafts;
}

/// Whether a page break divides one paragraph into these two drafts.
bool continues(const Draft& before, const Draft& next) {
  const Line& last = *before.lines.back().line;
  const Line& first = *next.lines.front().line;
  return !last.cell && !first.cell && ends_open(last.text) && !begins_anew(first) &&
         starts_in_lower_case(first.text) && std::abs(last.font_size - first.font_size) < 0.6;
}

void append_page(std::vector<Draft>& all, std::vector<Draft> page) {
  if (!all.empty() && !page.empty()) continue_table(all, page);
  auto first = page.begin();
  if (first != page.end() && !all.empty() && continues(all.back(), *first)) {
    std::ranges::move(first->lines, std::back_inserter(all.back().lines));
    ++first;
  }
  std::move(first, page.end(), std::back_inserter(all));
}

BlockKind kind_of(const Draft& draft) {
  const Line& first = *draft.lines.front().line;
  if (draft.is_row) return BlockKind::table_row;
  if (first.role == LineRole::footnote) return BlockKind::footnote;
  return list_marker_length(first.text) > 0 ? BlockKind::list_item : BlockKind::paragraph;
}

Block finish(const Draft& draft) {
  Block block = join_lines(draft);
  block.kind = kind_of(draft);
  block.table = draft.table;
  block.header_row = draft.header_row;
  return block;
}

/// Numbers the levels of list items by how far they are set in from those around them.
void set_list_levels(std::vector<Block>& blocks) {
  constexpr double kSameIndent = 3;
  std::vector<double> indents;
  for (Block& block : blocks) {
    if (block.kind != BlockKind::list_item) {
      indents.clear();
      continue;
    }
    const double left = block.lines.front().box.left;
    while (!indents.empty() && left < indents.back() - kSameIndent) indents.pop_back();
    if (indents.empty() || left > indents.back() + kSameIndent) indents.push_back(left);
    block.level = static_cast<int>(indents.size()) - 1;
  }
}

}  // namespace

std::vector<Block> find_blocks(const std::vector<Page>& pages) {
  std::vector<Draft> drafts;
  std::vector<Draft> footnotes;
  int tables = 0;
  for (const Page& page : pages) {
    append_page(drafts, gather_rows(paragraphs_of(page, LineRole::body), tables));
    std::ranges::move(paragraphs_of(page, LineRole::footnote), std::back_inserter(footnotes));
  }
  // Behind the text, so that a footnote never parts the two halves of a paragraph.
  std::ranges::move(footnotes, std::back_inserter(drafts));
  std::vector<Block> blocks;
  blocks.reserve(drafts.size());
  for (const Draft& draft : drafts) blocks.push_back(finish(draft));
  find_headings(blocks);
  set_list_levels(blocks);
  return blocks;
}

}  // namespace sporhund::indexer
