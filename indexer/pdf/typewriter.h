#pragma once

/// A typewriter: letters (code points) of one width, lines of one height.

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

/// Calls `take` for each line, without its end ("\n", "\r\n" or "\r").
template <typename Take>
void for_each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    take(text.substr(0, end));
    text.remove_prefix(end);
    if (!text.empty()) text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
  }
}

/// A part of a line; spaces count, tabs go to the next eighth letter.
struct TypedRun {
  std::string_view text;
  bool bold = false;
};

/// A table's cell and where it begins, in letters from the left margin.
struct TypedCell {
  std::size_t column = 0;
  TypedRun run;
};

class Typewriter {
 public:
  static constexpr double kSize = 10;  ///< points, of all but headings

  /// `text` is all that will be typed: whether its lines are whole paragraphs shows in their
  /// length.
  explicit Typewriter(std::string_view text);

  /// Types a line of plain text, a new page at each form feed in it. An empty one moves down.
  void type(std::string_view line);
  /// Types a line; one that is too long goes on below, under its first word or, in a list, under
  /// the word behind the mark.
  void type(const std::vector<TypedRun>& runs, double size = kSize);
  /// Types a table's row.
  void type(const std::vector<TypedCell>& row);

  /// What was typed; ends the work.
  Extraction take();

 private:
  struct Piece;
  static void add_pieces(const TypedRun& run, std::size_t& column, std::vector<Piece>& pieces);
  void put(const Piece& piece, double column, double size);
  void type_pieces(const std::vector<Piece>& pieces, double size, bool may_wrap);
  void end_page();

  Extraction result_;
  RawPage page_;
  double top_ = 0;
  bool lines_are_paragraphs_ = false;
};

}  // namespace sporhund::indexer
