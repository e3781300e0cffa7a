#pragma once

/// From words to segments (words that stand on one baseline without a wide gap) and rows of them.

#include <vector>

#include "indexer/pdf/extraction.h"
#include "schema/geometry.h"

namespace sporhund::indexer {

/// A word whose numbers can be reckoned with: finite, bounded, right way round.
struct PlacedWord {
  const Word* word = nullptr;
  schema::Box box;
  double size = 0;  ///< of the type, in points, at least 1
};

struct Segment {
  std::vector<PlacedWord> words;  ///< left to right
  schema::Box box;
  double size = 0;      ///< of most of its letters
  double baseline = 0;  ///< bottom of the words of that size
};

/// Segments side by side, from left to right.
struct Row {
  std::vector<Segment> segments;
  double size() const;
  double baseline() const;
  schema::Box box() const;
};

/// A length in points that sums and products stay finite with, whatever a file says; 0 for NaN.
double bounded(double length);

PlacedWord placed(const Word& word);

/// `words` must not be empty.
Segment segment_of(std::vector<PlacedWord> words);

/// The upright words of a page as segments, in poppler's order.
std::vector<Segment> find_segments(const RawPage& page);

/// Lines of words that stand upright, each a segment, in poppler's order.
std::vector<Segment> find_vertical_segments(const RawPage& page);

/// Rows from top to bottom. List markers are part of the segment that they stand before.
std::vector<Row> find_rows(std::vector<Segment> segments);

/// Whether a text is only a list's mark: a bullet, a dash, "1.", "a)", "2.1."
bool is_list_mark(std::string_view text);

/// The words as they are printed: a space where there is one, raised numbers after a word as U+00B9
/// and its like.
std::string raw_text(const Segment& segment);

}  // namespace sporhund::indexer
