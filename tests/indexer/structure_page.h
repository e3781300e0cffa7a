#pragma once

/// Builds laid-out pages for tests, line by line.

#include <string>
#include <utility>
#include <vector>

#include "indexer/layout/layout.h"

namespace sporhund::indexer::testing {

class PageBuilder {
 public:
  explicit PageBuilder(int number = 1) { page_.number = number; }

  /// Text lines set closely: one paragraph.
  PageBuilder& paragraph(std::vector<std::string> lines, double size = 11, bool bold = false) {
    ++block_;
    for (std::string& text : lines) add(std::move(text), size, bold);
    return *this;
  }
  PageBuilder& heading(const std::string& text, double size = 14, bool bold = true) {
    return paragraph({text}, size, bold);
  }
  PageBuilder& row(const std::vector<std::string>& cells, bool bold = false) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
      ++block_;
      if (cells[column].empty()) continue;
      add(cells[column], 10, bold);
      page_.lines.back().cell = CellPosition{table_, row_, static_cast<int>(column)};
    }
    ++row_;
    return *this;
  }
  PageBuilder& new_table() {
    ++table_;
    row_ = 0;
    return *this;
  }
  PageBuilder& with_role(LineRole role) {
    page_.lines.back().role = role;
    return *this;
  }
  PageBuilder& indented(double left) {
    page_.lines.back().box.left = left;
    return *this;
  }
  /// The first bytes of the last line are bold.
  PageBuilder& bold_up_to(std::size_t bytes) {
    page_.lines.back().bold_prefix = bytes;
    return *this;
  }

  operator Page() const { return page_; }  // NOLINT(google-explicit-constructor): reads as a page

 private:
  void add(std::string text, double size, bool bold) {
    Line line;
    line.text = std::move(text);
    line.box = {70, top_, 500, top_ + size};
    top_ += size * 1.2;
    line.font_size = size;
    line.bold = bold;
    line.bold_prefix = bold ? line.text.size() : 0;
    line.block = block_;
    page_.lines.push_back(std::move(line));
  }

  Page page_;
  int block_ = -1;
  int table_ = 0;
  int row_ = 0;
  double top_ = 70;
};

}  // namespace sporhund::indexer::testing
