#include "indexer/layout/segments.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/layout/note_marks.h"
#include "indexer/pdf/ascii.h"
#include "schema/utf8.h"

namespace sporhund::indexer {
namespace {

using schema::Box;

constexpr double kFarthest = 1e7;     // points: a million typed lines; PDF's own limit is 14 400
constexpr double kWordGap = 1.5;      // of the type size: poppler parts lines there too
constexpr double kColumnGap = 0.6;    // may part columns, where the line's other gaps are smaller
constexpr double kTightGap = 0.5;     // joins across poppler's own lines
constexpr double kGlueGap = 0.12;     // a gap so small is not a space
constexpr double kRaised = 0.2;       // above the baseline, of the type size
constexpr double kTall = 1.2;         // of a word without a raised mark: has one
constexpr double kMarkGap = 4.5;      // from a list's mark to its text
constexpr double kCellMarkGap = 2.5;  // the same within a row, where it may be a dash for nothing
constexpr std::size_t kNeighbours = 8;

double shared(double from_a, double to_a, double from_b, double to_b) {
  return std::min(to_a, to_b) - std::max(from_a, from_b);
}

/// How much of the lower of two boxes' heights they share.
double shared_height(const Box& a, const Box& b) {
  const double lower = std::max(0.1, std::min(a.height(), b.height()));
  return shared(a.top, a.bottom, b.top, b.bottom) / lower;
}

bool follows(const PlacedWord& last, const PlacedWord& next) {
  const double size = std::max(last.size, next.size);
  const double gap = next.box.left - last.box.right;
  const double limit = last.word->space_after ? kWordGap : kTightGap;
  return shared_height(last.box, next.box) > 0.5 && gap < limit * size && gap > -0.5 * size;
}

double main_size(const std::vector<PlacedWord>& words) {
  std::map<double, std::size_t> count;
  for (const auto& word : words) count[word.size] += schema::count_code_points(word.word->text);
  const auto most = std::max_element(
      count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->first;
}

double centre(const Segment& segment) {
  return segment.baseline - 0.3 * segment.size;
}

bool same_row(const Row& row, const Segment& next) {
  if (shared_height(row.segments.front().box, next.box) < 0.3) return false;
  const std::size_t count = std::min(kNeighbours, row.segments.size());
  return std::none_of(row.segments.end() - static_cast<std::ptrdiff_t>(count), row.segments.end(),
                      [&](const Segment& other) {
                        return shared(other.box.left, other.box.right, next.box.left,
                                      next.box.right) > 0.5 * std::min(other.size, next.size);
                      });
}

/// Words that poppler put in different places of its order though they stand side by side:
/// a raised mark, a list's bullet.
bool joins(const Segment& left, const Segment& right, bool first) {
  const double gap = right.box.left - left.box.right;
  const double size = std::max(left.size, right.size);
  if (shared_height(left.box, right.box) < 0.4) return false;
  if (gap < kTightGap * size) return true;
  const std::string& mark = left.words.front().word->text;
  if (left.words.size() > 1 || !is_list_mark(mark)) return false;
  return gap < (first ? kMarkGap : kCellMarkGap) * size && (first || mark.size() > 1);
}

/// Leaves the size and baseline as they were: segment_of() finds them once all is appended.
void append(Segment& segment, const Segment& next) {
  segment.words.insert(segment.words.end(), next.words.begin(), next.words.end());
  segment.box = united(segment.box, next.box);
}

void merge_neighbours(Row& row) {
  auto& all = row.segments;
  std::stable_sort(all.begin(), all.end(),
                   [](const Segment& a, const Segment& b) { return a.box.left < b.box.left; });
  std::vector<Segment> merged;
  for (auto& segment : all) {
    if (!merged.empty() && joins(merged.back(), segment, merged.size() == 1)) {
      append(merged.back(), segment);
    } else {
      if (!merged.empty()) merged.back() = segment_of(std::move(merged.back().words));
      merged.push_back(std::move(segment));
    }
  }
  if (!merged.empty()) merged.back() = segment_of(std::move(merged.back().words));
  all = std::move(merged);
}

/// Justified lines have wide gaps that are alike; a gap twice as wide as another parts columns.
double column_gap(const std::vector<PlacedWord>& words) {
  double least = 0.3 * words.front().size;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const double gap = words[i].box.left - words[i - 1].box.right;
    if (i == 1 ? words.size() > 2 : gap < least) least = gap;
  }
  return std::max(kColumnGap * words.front().size, 2 * least);
}

/// Adds a line of poppler's as segments parted where columns may be.
void add_parts(const std::vector<PlacedWord>& line, std::vector<Segment>& result) {
  const double limit = column_gap(line);
  std::vector<PlacedWord> run;
  for (const auto& word : line) {
    if (!run.empty() && word.box.left - run.back().box.right > limit)
      result.push_back(segment_of(std::exchange(run, {})));
    run.push_back(word);
  }
  result.push_back(segment_of(std::move(run)));
}

/// The hyphen of a word broken in justified text, which may stand a little apart.
bool is_loose_hyphen(const PlacedWord& last, const PlacedWord& next, double size) {
  constexpr double kLooseGap = 0.16;  // of the type size: narrower than any space
  return next.word->text == "-" && next.box.left - last.box.right <= kLooseGap * size;
}

bool continues(const PlacedWord& last, const PlacedWord& next, double size) {
  if (is_loose_hyphen(last, next, size)) return true;
  return !last.word->space_after && next.box.left - last.box.right <= kGlueGap * size;
}

/// A note's mark or an exponent.
bool is_raised_number(const PlacedWord& word, const Segment& segment) {
  const std::string& text = word.word->text;
  return word.box.bottom < segment.baseline - kRaised * segment.size && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), is_digit);
}

/// The height of a word's box where nothing in it is raised.
double plain_height(const Segment& segment) {
  double least = segment.box.height();
  for (const PlacedWord& word : segment.words) {
    if (word.size == segment.size) least = std::min(least, word.box.height());
  }
  return least;
}

/// Poppler leaves a note's mark in the word that it stands behind, whose box is taller for it.
std::string printed(const PlacedWord& word, const Segment& segment, double plain) {
  const bool tall = word.size == segment.size && word.box.height() > kTall * plain;
  return tall ? with_raised_mark(word.word->text) : word.word->text;
}

}  // namespace

double bounded(double value) {
  return std::isfinite(value) ? std::clamp(value, -kFarthest, kFarthest) : 0.0;
}

double Row::size() const {
  double size = 0;
  for (const auto& segment : segments) size = std::max(size, segment.size);
  return size;
}

double Row::baseline() const {
  return segments.front().baseline;
}

Box Row::box() const {
  Box box = segments.front().box;
  for (const auto& segment : segments) box = united(box, segment.box);
  return box;
}

PlacedWord placed(const Word& word) {
  Box box{bounded(word.box.left), bounded(word.box.top), bounded(word.box.right),
          bounded(word.box.bottom)};
  if (box.right < box.left) std::swap(box.left, box.right);
  if (box.bottom < box.top) std::swap(box.top, box.bottom);
  const double read = bounded(static_cast<double>(word.font_size));
  return {&word, box, std::clamp(read > 0 ? read : box.height(), 1.0, 500.0)};
}

Segment segment_of(std::vector<PlacedWord> words) {
  Segment segment;
  segment.box = words.front().box;
  segment.size = main_size(words);
  std::vector<double> bottoms;
  for (const auto& word : words) {
    segment.box = united(segment.box, word.box);
    if (word.size == segment.size) bottoms.push_back(word.box.bottom);
  }
  std::nth_element(bottoms.begin(),
                   bottoms.begin() + static_cast<std::ptrdiff_t>(bottoms.size() / 2),
                   bottoms.end());
  segment.baseline = bottoms[bottoms.size() / 2];
  segment.words = std::move(words);
  return segment;
}

std::vector<Segment> find_segments(const RawPage& page) {
  std::vector<Segment> result;
  std::vector<PlacedWord> line;
  for (const auto& word : page.words) {
    if (word.vertical || word.text.empty()) continue;
    const PlacedWord next = placed(word);
    if (!line.empty() && !follows(line.back(), next)) add_parts(std::exchange(line, {}), result);
    line.push_back(next);
  }
  if (!line.empty()) add_parts(line, result);
  return result;
}

std::vector<Segment> find_vertical_segments(const RawPage& page) {
  std::vector<Segment> result;
  std::vector<PlacedWord> line;
  for (const auto& word : page.words) {
    if (!word.vertical || word.text.empty()) continue;
    const PlacedWord next = placed(word);
    const bool beside = line.empty() || shared(line.back().box.left, line.back().box.right,
                                               next.box.left, next.box.right) > 0;
    if (!beside) result.push_back(segment_of(std::exchange(line, {})));
    line.push_back(next);
  }
  if (!line.empty()) result.push_back(segment_of(std::move(line)));
  return result;
}

std::vector<Row> find_rows(std::vector<Segment> segments) {
  std::stable_sort(segments.begin(), segments.end(),
                   [](const Segment& a, const Segment& b) { return centre(a) < centre(b); });
  std::vector<Row> rows;
  for (auto& segment : segments) {
    if (rows.empty() || !same_row(rows.back(), segment)) rows.emplace_back();
    rows.back().segments.push_back(std::move(segment));
  }
  for (auto& row : rows) merge_neighbours(row);
  return rows;
}

bool is_list_mark(std::string_view text) {
  if (text.empty() || text.size() > 6) return false;
  if (text == "o") return true;  // Word's hollow bullet, set in Courier
  if (text.back() == '.' || text.back() == ')') {
    text.remove_suffix(1);
    if (text.size() == 1 && is_ascii_letter(text.front())) return true;
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
  }
  if (text.size() == 1) return !is_digit(text[0]) && !is_ascii_letter(text[0]);
  // Bullets and dashes U+2000..U+2BFF, U+00B7 and the private area where Symbol's bullets are.
  const auto lead = static_cast<unsigned char>(text[0]);
  if (text == "\u00B7") return true;
  return text.size() == 3 && (lead == 0xE2 || lead == 0xEF || lead == 0xEE);
}

std::string raw_text(const Segment& segment) {
  std::string text;
  const double plain = plain_height(segment);
  for (std::size_t i = 0; i < segment.words.size(); ++i) {
    const auto& word = segment.words[i];
    const bool glued = i > 0 && continues(segment.words[i - 1], word, segment.size);
    if (i > 0 && !glued) text += ' ';
    text += glued && is_raised_number(word, segment) ? raised(word.word->text)
                                                     : printed(word, segment, plain);
  }
  return text;
}

}  // namespace sporhund::indexer
