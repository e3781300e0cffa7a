#pragma once

/// From words with boxes to lines in the order a person reads them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/pdf/extraction.h"
#include "schema/passage.h"

namespace sporhund::indexer {

enum class LineRole : std::uint8_t {
  body,
  header,  ///< repeated at the top of pages
  footer,  ///< repeated at the bottom of pages
  page_number,
  footnote,  ///< small type under the text, with a mark
};

/// Where a line stands in a table: all from 0, tables counted in the page.
struct CellPosition {
  int table = 0;
  int row = 0;
  int column = 0;
  bool operator==(const CellPosition&) const = default;
};

/// What a hyphen at a line's end is.
enum class LineEnd : std::uint8_t {
  open,         ///< no hyphen, or the line alone does not tell: LineJoiner judges by what follows
  broken_word,  ///< the hyphen only broke a word
  own_hyphen,   ///< the word is written with it: «e-helse», «Sør-Øst»
};

/// One printed line of a column or a cell, its characters repaired (text::normalise).
struct Line {
  std::string text;  ///< words with single spaces; a raised note mark as "¹" after its word
  schema::Box box;
  double font_size = 0;  ///< of most of its letters
  bool bold = false;     ///< most of its letters are
  bool italic = false;
  /// The bold words that the line begins with, in bytes of `text`: "TB2023-01 Title" run into text.
  std::size_t bold_prefix = 0;
  int block = 0;  ///< from 0 in the page; lines set closely under each other share one
  LineRole role = LineRole::body;
  std::optional<CellPosition> cell;
  double confidence = 1;        ///< 0..1 of its letters; less than 1 only where OCR read them
  LineEnd end = LineEnd::open;  ///< what lay_out() learnt from the rest of the document

  bool operator==(const Line&) const = default;
};

struct Page {
  int number = 1;
  double width = 0;
  double height = 0;
  PageSource source = PageSource::none;
  double quality = 0;
  schema::UnreadReason unread = schema::UnreadReason::ocr_off;  ///< where the source is none
  std::vector<Line> lines;  ///< in reading order; a table row by row, each cell's lines together

  bool operator==(const Page&) const = default;
};

/// Orders a document's words into lines: columns one after the other, tables row by row, headers,
/// footers and page numbers marked by their role. Pure: no files, no clock. Linear in words but for
/// sorting.
std::vector<Page> lay_out(const Extraction& extraction);

/// Joins lines into running text, and keeps where each came from.
class LineJoiner {
 public:
  /// Appends a line after a space; a line-end hyphen vanishes where it only broke a word, and stays
  /// where it is real («e-helse», «helse- og omsorg», «2022-2023», «IKT-tjenester»).
  void add(const Line& line, int page);
  /// Appends text that stands on no page: a line break or tab.
  void add_separator(char separator);

  const std::string& text() const { return text_; }
  const std::vector<schema::LineSpan>& spans() const { return spans_; }

 private:
  std::string text_;
  std::vector<schema::LineSpan> spans_;
  LineEnd last_end_ = LineEnd::open;
};

/// The text of one page as `extract` prints it and `verify` searches it: a line per block or table
/// row (cells parted by tabs), line-end hyphens joined. Headers, footers and page numbers are left
/// out.
std::string page_text(const Page& page);

}  // namespace sporhund::indexer
