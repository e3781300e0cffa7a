#pragma once

#include <filesystem>
#include <memory>

#include "query/verify/readers.h"

namespace sporhund::query {

/// An Excel workbook (ECMA-376 SpreadsheetML) to read texts and numbers from; formulas, styles and
/// dates are left aside. Memory and time are bounded, whatever the file holds. Throws
/// schema::Error{io} for what is no workbook.
class Workbook {
 public:
  explicit Workbook(const std::filesystem::path& file);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  std::size_t sheet_count() const;
  /// Every row of a sheet that is written, top to bottom; `number` is the sheet's own, from 0.
  void for_each_row(std::size_t sheet, const TakeRow& take) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace sporhund::query
