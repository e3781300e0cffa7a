#pragma once

/// From lines to what a reader sees: headings, paragraphs, list items and table rows.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/layout/layout.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// Levels below every heading: of an assignment or agenda item that a paragraph or table row
/// begins, and of a label such as "Forslag til vedtak:", which holds until the next heading or
/// item.
inline constexpr int kUnitLevel = 98;
inline constexpr int kLabelLevel = 99;

enum class BlockKind : std::uint8_t {
  heading,
  paragraph,
  list_item,  ///< its marker is part of the text
  table_row,  ///< cells parted by tabs
  footnote,
};

/// How a block is set: what tells headings from text, and one level of heading from another.
struct TypeStyle {
  double font_size = 0;
  bool bold = false;
  bool italic = false;

  bool operator==(const TypeStyle&) const = default;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;                     ///< repaired, line-end hyphens joined
  std::vector<schema::LineSpan> lines;  ///< where `text` stands; bytes into it
  TypeStyle style;
  int printed_lines = 0;         ///< lines on paper
  std::size_t bold_prefix = 0;   ///< bytes of `text` that are bold at its beginning
  std::vector<bool> bold_lines;  ///< of a row: which of `lines` are bold from end to end
  int level = 0;                 ///< headings: 1 is outermost; list items: 0 is outermost
  int table = -1;           ///< rows, and blocks inside cells: number of the table in the document
  bool header_row = false;  ///< names the columns of the rows below

  bool operator==(const Block&) const = default;
};

/// One of a block's lines; a view into its text.
inline std::string_view text_of(const Block& block, const schema::LineSpan& line) {
  return std::string_view(block.text).substr(line.start, line.end - line.start);
}

/// Every body line of the document in exactly one block, in reading order; footnotes behind the
/// page they stand on. A paragraph or list item that a page break divides is one block. A table
/// that is used to set text (cells of several paragraphs) gives paragraphs, not rows.
/// Headings are found by size, weight, numbering and shape, and given levels.
std::vector<Block> find_blocks(const std::vector<Page>& pages);

}  // namespace sporhund::indexer
