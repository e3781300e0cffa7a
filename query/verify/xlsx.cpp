#include <algorithm>
#include <optional>

#include "query/verify/readers.h"
#include "query/verify/workbook.h"

namespace sporhund::query {
namespace {

struct Headings {
  int row = 0;
  std::vector<std::string> cells;
};

/// The first row of a sheet that holds anything.
std::optional<Headings> headings_of(const Workbook& workbook, std::size_t sheet) {
  std::optional<Headings> headings;
  workbook.for_each_row(sheet, [&](const TableRow& row) {
    const bool is_blank = std::all_of(row.cells.begin(), row.cells.end(),
                                      [](const std::string& cell) { return cell.empty(); });
    if (!is_blank) headings = Headings{row.number, row.cells};
    return is_blank;
  });
  return headings;
}

void read_sheet(const Workbook& workbook, std::size_t sheet, int headings,
                const QuoteColumns& columns, QuoteList& quotes) {
  workbook.for_each_row(sheet, [&](const TableRow& row) {
    if (row.number > headings) quotes.add_row(row, headings, columns);
    return true;
  });
}

}  // namespace

/// Sheets may have been moved: the first with all the columns is the export.
std::vector<ExportedQuote> read_xlsx(const std::filesystem::path& file) {
  const Workbook workbook(file);
  QuoteList quotes(file);
  auto missing = std::get<std::vector<std::string>>(find_columns({}));
  for (std::size_t sheet = 0; sheet < workbook.sheet_count(); ++sheet) {
    const auto headings = headings_of(workbook, sheet);
    if (!headings) continue;
    auto columns = find_columns(headings->cells);
    if (const auto* found = std::get_if<QuoteColumns>(&columns)) {
      read_sheet(workbook, sheet, headings->row, *found, quotes);
      return quotes.take();
    }
    auto& lacking = std::get<std::vector<std::string>>(columns);
    if (lacking.size() < missing.size()) missing = std::move(lacking);
  }
  quotes.fail_missing(missing);
}

}  // namespace sporhund::query
