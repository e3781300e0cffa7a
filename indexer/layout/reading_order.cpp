#include "indexer/layout/reading_order.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/layout/bands.h"
#include "indexer/layout/tables.h"

namespace sporhund::indexer {
namespace {

double main_size(const std::vector<Row>& rows) {
  std::map<double, std::size_t> words;
  for (const auto& row : rows)
    for (const auto& segment : row.segments) words[segment.size] += segment.words.size();
  const auto most = std::max_element(
      words.begin(), words.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == words.end() ? 0 : most->first;
}

class Orderer {
 public:
  explicit Orderer(const RawPage& page)
      : rows_(find_rows(find_segments(page))), vertical_(find_vertical_segments(page)) {}

  std::vector<PlacedLine> order() {
    text_size_ = main_size(rows_);
    for (const auto& band : find_bands(rows_)) add(band);
    for (auto& segment : vertical_) {
      region_ = ++last_region_;
      put(std::move(segment));
    }
    set_column_edges();
    return std::move(lines_);
  }

 private:
  void add(const Band& band) {
    switch (kind_of(rows_, band, text_size_)) {
      case BandKind::plain:
        return add_plain(band);
      case BandKind::columns:
        return add_columns(band);
      case BandKind::hanging:
        return add_hanging(band);
      case BandKind::table:
        return add_table(band);
    }
  }

  void add_plain(const Band& band) {
    for (std::size_t i = band.first; i < band.last; ++i) {
      for (auto& segment : rows_[i].segments) {
        if (rows_[i].segments.size() > 1) region_ = ++last_region_;
        put(std::move(segment));
      }
    }
  }

  void add_columns(const Band& band) {
    auto columns = by_column(band, band.first, band.last);
    for (auto& column : columns) {
      if (column.empty()) continue;
      region_ = ++last_region_;
      for (auto& segment : column) put(std::move(segment));
    }
    region_ = ++last_region_;
  }

  void add_hanging(const Band& band) {
    for (std::size_t i = band.first; i < band.last; ++i) {
      std::vector<PlacedWord> words;
      for (auto& segment : rows_[i].segments)
        words.insert(words.end(), segment.words.begin(), segment.words.end());
      put(segment_of(std::move(words)));
    }
  }

  void add_table(const Band& band) {
    auto starts = table_rows(rows_, band);
    starts.push_back(band.last);
    for (std::size_t row = 0; row + 1 < starts.size(); ++row) {
      auto columns = by_column(band, starts[row], starts[row + 1]);
      for (std::size_t column = 0; column < columns.size(); ++column) {
        region_ = ++last_region_;
        for (auto& segment : columns[column]) {
          put(std::move(segment));
          lines_.back().cell = {table_, static_cast<int>(row), static_cast<int>(column)};
        }
      }
    }
    ++table_;
    region_ = ++last_region_;
  }

  std::vector<std::vector<Segment>> by_column(const Band& band, std::size_t first,
                                              std::size_t last) {
    std::vector<std::vector<Segment>> columns(band.columns());
    for (std::size_t i = first; i < last; ++i) {
      for (auto& segment : rows_[i].segments)
        columns[band.column_of(segment)].push_back(std::move(segment));
    }
    return columns;
  }

  void put(Segment segment) { lines_.push_back({std::move(segment), region_, 0, std::nullopt}); }

  void set_column_edges() {
    for (std::size_t first = 0; first < lines_.size();) {
      std::size_t last = first;
      double right = lines_[first].segment.box.right;
      for (; last < lines_.size() && lines_[last].region == lines_[first].region; ++last)
        right = std::max(right, lines_[last].segment.box.right);
      for (; first < last; ++first) lines_[first].column_right = right;
    }
  }

  std::vector<Row> rows_;
  std::vector<Segment> vertical_;
  std::vector<PlacedLine> lines_;
  double text_size_ = 0;
  int region_ = 0;
  int last_region_ = 0;
  int table_ = 0;
};

}  // namespace

std::vector<PlacedLine> in_reading_order(const RawPage& page) {
  return Orderer(page).order();
}

}  // namespace sporhund::indexer
