#include "indexer/ocr/look.h"

#include <algorithm>
#include <cmath>

namespace sporhund::indexer {
namespace {

constexpr int kStrips = 8;
constexpr std::uint8_t kWhite = 255;
constexpr std::uint8_t kDark = 160;
/// The least part of a page that is drawn on where it is not blank: specks are less.
constexpr double kLeastDark = 0.0003;
/// A row of pixels belongs to print where it is so much darker than the paper.
constexpr double kDarker = 12;
/// Rows of print in pixels at 72 dots per inch.
constexpr int kLowestRow = 3;
constexpr int kHighestRow = 20;
constexpr double kPaperQuantile = 0.9;

void erase(GrayImage& image, const schema::Box& box) {
  constexpr double kMargin = 1;
  const double scale = image.dots_per_inch / 72;
  const auto bounded = [](double value, int most) {
    return static_cast<int>(std::clamp<double>(value, 0, most));
  };
  const int left = bounded(std::floor(box.left * scale - kMargin), image.width);
  const int right = bounded(std::ceil(box.right * scale + kMargin), image.width);
  const int bottom = bounded(std::ceil(box.bottom * scale + kMargin), image.height);
  for (int row = bounded(std::floor(box.top * scale - kMargin), image.height); row < bottom;
       ++row) {
    const auto begin = image.pixels.begin() + static_cast<std::ptrdiff_t>(row) * image.width;
    std::fill(begin + left, begin + std::max(left, right), kWhite);
  }
}

/// The mean of each row of a strip.
std::vector<double> rows_of(const GrayImage& image, int strip) {
  const int from = image.width * strip / kStrips;
  const int to = image.width * (strip + 1) / kStrips;
  std::vector<double> rows(static_cast<std::size_t>(image.height), kWhite);
  if (from == to) return rows;
  for (int row = 0; row < image.height; ++row) {
    const auto begin = image.pixels.begin() + static_cast<std::ptrdiff_t>(row) * image.width;
    double sum = 0;
    for (auto at = begin + from; at != begin + to; ++at) sum += *at;
    rows[static_cast<std::size_t>(row)] = sum / (to - from);
  }
  return rows;
}

int print_rows(const std::vector<double>& rows) {
  if (rows.empty()) return 0;
  std::vector<double> sorted = rows;
  const auto paper = sorted.begin() + static_cast<std::ptrdiff_t>(
                                          static_cast<double>(sorted.size()) * kPaperQuantile);
  std::nth_element(sorted.begin(), paper, sorted.end());
  const double print = *paper - kDarker;
  int found = 0;
  int height = 0;
  for (const double row : rows) {
    if (row < print) {
      ++height;
      continue;
    }
    found += height >= kLowestRow && height <= kHighestRow ? 1 : 0;
    height = 0;
  }
  return found;
}

}  // namespace

PageLook look_at(GrayImage image, const std::vector<schema::Box>& words) {
  for (const schema::Box& box : words) erase(image, box);
  PageLook look;
  const auto dark = std::ranges::count_if(image.pixels, [](auto pixel) { return pixel < kDark; });
  for (int strip = 0; strip < kStrips; ++strip)
    look.print_rows += print_rows(rows_of(image, strip));
  look.blank = look.print_rows == 0 &&
               static_cast<double>(dark) < kLeastDark * static_cast<double>(image.pixels.size());
  return look;
}

}  // namespace sporhund::indexer
