#pragma once

/// The formats that are text, each a row of functions in a file of its own.

#include <string>

#include "query/export/columns.h"
#include "schema/answer.h"

namespace sporhund::query {

struct TextFormat {
  std::string (*head)(const schema::SearchAnswer& answer, Columns columns);  ///< before the rows
  std::string (*row)(const schema::Hit& hit, Columns columns);
  /// What stands before every line of the rows; nullptr for nothing.
  std::string (*line_start)(const schema::SearchAnswer& answer);
  std::string (*tail)();  ///< after the rows; nullptr for nothing
};

/// For Norwegian Excel: UTF-8 with BOM, semicolons, CRLF (else RFC 4180). A cell that a spreadsheet
/// would take for a formula gets an apostrophe before it; see defused().
const TextFormat& csv_format();
/// An object a line, every line a passage: the columns, highlights (code points) and the question.
const TextFormat& jsonl_format();
const TextFormat& md_format();
/// One file that needs nothing else: no scripts, no network.
const TextFormat& html_format();
/// Reference managers' tags (Research Information Systems), one reference per passage.
const TextFormat& ris_format();

/// A cell with an apostrophe before it where it begins with = + - @, a tab, a line break or one of
/// their full-width forms, or with apostrophes before one of these, so that undefused() is exact.
std::string defused(const std::string& cell);
std::string undefused(const std::string& cell);

}  // namespace sporhund::query
