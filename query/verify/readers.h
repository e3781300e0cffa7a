#pragma once

/// What the readers of exported files share. All errors are schema::Error{io} naming the file.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "query/verify.h"

namespace sporhund::query {

std::vector<ExportedQuote> read_csv(const std::filesystem::path& file);
std::vector<ExportedQuote> read_jsonl(const std::filesystem::path& file);
std::vector<ExportedQuote> read_xlsx(const std::filesystem::path& file);

/// Columns beyond this one are not read: a table of ours has far fewer.
inline constexpr std::size_t kMaxColumns = 256;

/// A row of a table.
struct TableRow {
  int number = 0;  ///< where it stands in the table, from 0
  std::vector<std::string> cells;
};
/// Takes the next row; false ends the reading.
using TakeRow = std::function<bool(const TableRow&)>;

/// Where a table has what verify() needs.
struct QuoteColumns {
  struct Place {
    std::size_t index = 0;
    bool is_defused = false;  ///< the cells carry CSV's apostrophes
  };
  Place quote, path, sha256, page_first, page_last;
};

/// Finds the columns in a row of headings by the names of columns(), those of CSV or of Excel, in
/// any order. A column under its CSV name has CSV's apostrophes, whatever the file was saved as
/// since. Else the names that are missing.
std::variant<QuoteColumns, std::vector<std::string>> find_columns(
    const std::vector<std::string>& headings);

/// Gathers the quotes of one file.
class QuoteList {
 public:
  explicit QuoteList(std::filesystem::path file) : file_(std::move(file)) {}

  /// Reads a table's row under its headings, which stand in row `headings`; a row without any of
  /// the columns' values is no quote.
  void add_row(const TableRow& row, int headings, const QuoteColumns& columns);
  /// Throws for page numbers that are none, and when the quotes grow beyond what fits in memory.
  void add(ExportedQuote quote);
  std::vector<ExportedQuote> take() { return std::move(quotes_); }

  [[noreturn]] void fail(const std::string& detail) const;
  [[noreturn]] void fail_missing(const std::vector<std::string>& names) const;

 private:
  std::filesystem::path file_;
  std::vector<ExportedQuote> quotes_;
  std::size_t bytes_ = 0;
};

/// The whole file, without a byte order mark.
std::string read_whole(const std::filesystem::path& file);

}  // namespace sporhund::query
