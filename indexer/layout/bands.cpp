#include "indexer/layout/bands.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace sporhund::indexer {
namespace {

constexpr std::size_t kMostColumns = 40;  // more is a drawing, not a table
constexpr double kNarrowest = 0.3;        // a gutter's width, of the type size
constexpr double kSplitGap = 0.45;        // a word gap that a gutter may run through
constexpr double kWider = 1.25;           // than the line's other gaps, where one parts columns
constexpr std::size_t kFewestGaps = 3;    // of a line, that tell how wide its spaces are
constexpr double kTextGap = 1.5;          // the widest gap within a line of text
constexpr double kTight = 1.45;           // baselines nearer than this are of one paragraph
constexpr double kLarger = 1.25;  // type so much larger than a table's is a heading below it
constexpr double kAligned = 2.5;  // points between left edges that count as one

bool is_multi(const Row& row) {
  return row.segments.size() > 1 && row.segments.size() <= kMostColumns;
}

std::vector<Gutter> gutters_of(const Row& row) {
  std::vector<Gutter> gutters;
  for (std::size_t i = 1; i < row.segments.size(); ++i)
    gutters.push_back({row.segments[i - 1].box.right, row.segments[i].box.left});
  return gutters;
}

/// What stands between the words of a line, in points.
std::vector<double> gaps_in(std::span<const Segment> segments) {
  std::vector<double> gaps;
  const PlacedWord* last = nullptr;
  for (const auto& segment : segments) {
    for (const auto& word : segment.words) {
      if (last != nullptr) gaps.push_back(word.box.left - last->box.right);
      last = &word;
    }
  }
  return gaps;
}

/// The gap in the middle of a line's, where it has several: as wide as spaces of justified text.
double usual_gap(const Segment& segment) {
  std::vector<double> gaps = gaps_in({&segment, 1});
  if (gaps.size() < kFewestGaps) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

/// Splits a segment at its gaps that hold a gutter and are wider than its spaces.
std::vector<Segment> split(const Segment& segment, const std::vector<Gutter>& gutters) {
  const double least = std::max(kSplitGap * segment.size, kWider * usual_gap(segment));
  std::vector<Segment> parts;
  std::vector<PlacedWord> run;
  for (const auto& word : segment.words) {
    if (!run.empty()) {
      const double left = run.back().box.right;
      const double right = word.box.left;
      const bool wide = right - left > least;
      const bool cut = wide && std::any_of(gutters.begin(), gutters.end(), [&](const Gutter& g) {
                         return g.left < right && g.right > left;
                       });
      if (cut) parts.push_back(segment_of(std::exchange(run, {})));
    }
    run.push_back(word);
  }
  parts.push_back(segment_of(std::move(run)));
  return parts;
}

Row split(const Row& row, const std::vector<Gutter>& gutters) {
  Row result;
  for (const auto& segment : row.segments) {
    auto parts = split(segment, gutters);
    std::move(parts.begin(), parts.end(), std::back_inserter(result.segments));
  }
  return result;
}

/// A gutter after a row has been laid across it: narrower, in two parts, or gone.
std::vector<Gutter> remaining(Gutter gutter, const Row& row) {
  std::vector<Gutter> parts;
  for (const auto& segment : row.segments) {
    if (segment.box.right <= gutter.left || segment.box.left >= gutter.right) continue;
    if (segment.box.left > gutter.left) parts.push_back({gutter.left, segment.box.left});
    gutter.left = segment.box.right;
  }
  if (gutter.left < gutter.right) parts.push_back(gutter);
  const double narrowest = kNarrowest * row.size();
  std::erase_if(parts, [&](const Gutter& g) { return g.right - g.left < narrowest; });
  return parts;
}

struct Crossing {
  std::vector<Gutter> gutters;  ///< as they are after the row
  std::size_t left = 0;         ///< how many of them the row leaves open
};

Crossing lay_across(const std::vector<Gutter>& gutters, const Row& row) {
  Crossing result;
  for (const auto& gutter : gutters) {
    auto parts = remaining(gutter, row);
    result.left += parts.size();
    if (parts.empty()) parts.push_back(gutter);  // a cell over several columns
    std::move(parts.begin(), parts.end(), std::back_inserter(result.gutters));
  }
  return result;
}

/// Whether a row has a gap of its own where the gutters leave none, and text across one of them:
/// another table begins.
bool contradicts(const std::vector<Gutter>& gutters, const Row& row) {
  const auto gaps = gutters_of(row);
  const bool own = std::any_of(gaps.begin(), gaps.end(), [&](const Gutter& gap) {
    return std::none_of(gutters.begin(), gutters.end(), [&](const Gutter& gutter) {
      return gutter.left < gap.right && gutter.right > gap.left;
    });
  });
  return own && std::any_of(gutters.begin(), gutters.end(),
                            [&](const Gutter& gutter) { return remaining(gutter, row).empty(); });
}

bool far_apart(const Row& above, const Row& below) {
  return below.baseline() - above.baseline() > kBandGap * std::max(above.size(), below.size());
}

/// The gutters that the row with the most segments shows and few others cross.
std::vector<Gutter> common_gutters(const std::vector<Row>& rows, const Band& band) {
  const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(band.first);
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(band.last);
  const auto fullest = std::max_element(
      begin, end, [](const Row& a, const Row& b) { return a.segments.size() < b.segments.size(); });
  std::vector<Gutter> gutters = gutters_of(*fullest);
  for (auto row = begin; row != end && gutters.size() < kMostColumns; ++row)
    if (row != fullest) gutters = lay_across(gutters, *row).gutters;
  const auto crossings = [&](const Gutter& gutter) {
    return std::count_if(begin, end,
                         [&](const Row& row) { return remaining(gutter, row).empty(); });
  };
  std::erase_if(gutters, [&](const Gutter& g) { return crossings(g) * 4 > end - begin; });
  return gutters;
}

bool aligned_with_column(const Row& row, const std::vector<Row>& rows, std::size_t other,
                         std::size_t from) {
  const double left = row.segments.front().box.left;
  const auto& segments = rows[other].segments;
  return std::any_of(
      segments.begin() + static_cast<std::ptrdiff_t>(std::min(from, segments.size())),
      segments.end(), [&](const Segment& s) { return std::abs(s.box.left - left) < kAligned; });
}

/// Grows the band upwards to the highest row that stands only in columns but the first: cells or
/// blocks that began higher up.
void grow_up(const std::vector<Row>& rows, Band& band, std::size_t floor) {
  const std::size_t start = band.first;
  for (std::size_t i = start; i > floor; --i) {
    const Row& above = rows[i - 1];
    const double pitch = rows[i].baseline() - above.baseline();
    const bool beside = aligned_with_column(above, rows, start, 1);
    const bool tight = pitch < kTight * above.size();
    if (far_apart(above, rows[i]) || !(beside || tight)) return;
    if (lay_across(band.gutters, above).left < band.gutters.size()) return;
    if (beside) band.first = i - 1;
  }
}

/// Drops rows at the end that do not plainly belong to a cell.
void trim(const std::vector<Row>& rows, Band& band) {
  std::size_t end = band.first;
  for (std::size_t i = band.first; i < band.last; ++i)
    if (is_multi(rows[i])) end = i + 1;
  const std::size_t anchor = end - 1;
  while (end < band.last) {
    const double pitch = rows[end].baseline() - rows[end - 1].baseline();
    const bool tight = pitch < kTight * rows[end].size();
    if (!tight && !aligned_with_column(rows[end], rows, anchor, 1)) break;
    ++end;
  }
  band.last = end;
}

/// The band that begins at a row of several segments.
Band sweep(std::vector<Row>& rows, std::size_t first) {
  Band band{first, first + 1, gutters_of(rows[first])};
  std::size_t multi = 1;
  for (; band.last < rows.size(); ++band.last) {
    if (rows[band.last].segments.size() > kMostColumns) break;
    if (far_apart(rows[band.last - 1], rows[band.last])) break;
    if (rows[band.last].size() > kLarger * rows[first].size()) break;
    Row row = split(rows[band.last], band.gutters);
    auto crossing = lay_across(band.gutters, row);
    if (crossing.left == 0 || crossing.gutters.size() >= kMostColumns) break;
    if (multi >= 2 && contradicts(band.gutters, row)) break;
    multi += is_multi(row) ? 1 : 0;
    rows[band.last] = std::move(row);
    band.gutters = std::move(crossing.gutters);
  }
  return band;
}

/// A justified line of few words: its gaps are wide and alike.
bool is_stretched(const Row& row) {
  constexpr double kAlike = 1.2;
  const std::vector<double> gaps = gaps_in(row.segments);
  if (gaps.size() < kFewestGaps) return false;
  const auto [least, most] = std::minmax_element(gaps.begin(), gaps.end());
  return *least > 0 && *most < kAlike * *least;
}

/// Whether the line of text below goes on with that of row `i`.
bool goes_on(const std::vector<Row>& rows, std::size_t i) {
  if (i + 1 == rows.size() || is_multi(rows[i + 1])) return false;
  const Row& below = rows[i + 1];
  return below.baseline() - rows[i].baseline() < kTight * below.size() &&
         std::abs(below.box().left - rows[i].box().left) < kAligned;
}

/// One row of several segments alone shows no column: narrow gaps are only wide spaces.
void close_gaps(Row& row, double widest) {
  std::vector<Segment> closed;
  std::vector<PlacedWord> run;
  for (const auto& segment : row.segments) {
    if (!run.empty() && segment.box.left - run.back().box.right > widest)
      closed.push_back(segment_of(std::exchange(run, {})));
    run.insert(run.end(), segment.words.begin(), segment.words.end());
  }
  closed.push_back(segment_of(std::move(run)));
  row.segments = std::move(closed);
}

bool is_lone(const std::vector<Row>& rows, const Band& band) {
  const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(band.first);
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(band.last);
  return std::count_if(begin, end, is_multi) == 1;
}

}  // namespace

std::size_t Band::column_of(const Segment& segment) const {
  const double from = segment.box.left + 0.01;
  return static_cast<std::size_t>(std::count_if(gutters.begin(), gutters.end(),
                                                [&](const Gutter& g) { return g.right <= from; }));
}

std::vector<Band> find_bands(std::vector<Row>& rows) {
  std::vector<Band> bands;
  std::size_t done = 0;
  const auto plain_until = [&](std::size_t end) {
    if (done < end) bands.push_back({done, end, {}});
  };
  for (std::size_t i = 0; i < rows.size();) {
    if (!is_multi(rows[i])) {
      ++i;
      continue;
    }
    if (is_stretched(rows[i]) && goes_on(rows, i)) {
      close_gaps(rows[i], rows[i].box().width());
      continue;
    }
    Band band = sweep(rows, i);
    trim(rows, band);
    if (is_lone(rows, band)) {
      close_gaps(rows[i], kTextGap * rows[i].size());
      if (!is_multi(rows[i])) continue;
    }
    grow_up(rows, band, done);
    band.gutters = common_gutters(rows, band);
    for (std::size_t row = band.first; row < band.last; ++row)
      rows[row] = split(rows[row], band.gutters);
    plain_until(band.first);
    done = i = band.last;
    bands.push_back(std::move(band));
  }
  plain_until(rows.size());
  return bands;
}

}  // namespace sporhund::indexer
