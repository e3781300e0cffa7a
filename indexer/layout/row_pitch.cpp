#include "indexer/layout/row_pitch.h"

#include <algorithm>

namespace sporhund::indexer {
namespace {

constexpr double kMostLinePitch = 2.3;  ///< of the type size, within a cell
constexpr double kRowsApart = 1.12;     ///< of the pitch within cells

/// The least distance from a line above to a row that has something in the column with the fewest
/// lines, which few cells of more than one line are in; 0 where no column has two.
double least_above_opening(const std::vector<Row>& rows, const Band& band) {
  std::vector<std::size_t> lines(band.columns(), 0);
  for (std::size_t i = band.first; i < band.last; ++i) {
    for (const auto& segment : rows[i].segments) ++lines[band.column_of(segment)];
  }
  std::size_t fewest = lines.size();
  for (std::size_t c = 0; c < lines.size(); ++c) {
    if (lines[c] > 1 && (fewest == lines.size() || lines[c] < lines[fewest])) fewest = c;
  }
  double least = 0;
  for (std::size_t i = band.first + 1; i < band.last; ++i) {
    const bool opens = std::ranges::any_of(
        rows[i].segments, [&](const Segment& s) { return band.column_of(s) == fewest; });
    const double gap = rows[i].baseline() - rows[i - 1].baseline();
    if (opens && (least == 0 || gap < least)) least = gap;
  }
  return least;
}

}  // namespace

double loose_pitch(const std::vector<Row>& rows, const Band& band) {
  std::vector<double> last(band.columns(), -1e9);
  std::vector<double> pitches;
  double size = 1;
  for (std::size_t i = band.first; i < band.last; ++i) {
    for (const auto& segment : rows[i].segments) {
      size = std::max(size, segment.size);
      double& above = last[band.column_of(segment)];
      const double pitch = segment.baseline - above;
      if (pitch > 0.8 * segment.size && pitch < kBandGap * segment.size) pitches.push_back(pitch);
      above = segment.baseline;
    }
  }
  if (pitches.empty()) return 1.45 * size;
  auto tenth = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 10);
  std::nth_element(pitches.begin(), tenth, pitches.end());
  if (*tenth <= 1.5 * size) return 1.2 * *tenth;
  // Lines set as far apart as rows elsewhere: they are a cell's where rows stand farther apart
  // still.
  const double closest = *std::min_element(pitches.begin(), tenth + 1);
  const double rows_apart = least_above_opening(rows, band);
  const bool spaced = closest <= kMostLinePitch * size && rows_apart >= kRowsApart * closest;
  return spaced ? (closest + std::min(rows_apart, 1.4 * closest)) / 2 : 1.45 * size;
}

}  // namespace sporhund::indexer
