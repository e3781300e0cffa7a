#include "indexer/structure/table_rows.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "indexer/structure/markers.h"

namespace sporhund::indexer {

namespace {

/// A cell with more letters than this is prose, not a value.
constexpr std::size_t kProseBytes = 500;

const Line& first_line(const Draft& draft) {
  return *draft.lines.front().line;
}

bool in_same(const Draft& a, const Draft& b, auto part) {
  const auto& first = first_line(a).cell;
  const auto& second = first_line(b).cell;
  return first && second && part(*first) == part(*second);
}

bool same_row(const Draft& a, const Draft& b) {
  return in_same(a, b, [](const CellPosition& cell) { return std::pair(cell.table, cell.row); });
}

bool same_table(const Draft& a, const Draft& b) {
  return in_same(a, b, [](const CellPosition& cell) { return cell.table; });
}

std::size_t bytes_of(const Draft& draft) {
  std::size_t bytes = 0;
  for (const auto& placed : draft.lines) bytes += placed.line->text.size();
  return bytes;
}

/// Whether a row's cells are paragraphs of running text.
bool sets_prose(std::span<Draft> row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (bytes_of(row[i]) > kProseBytes) return true;
    const bool second_of_cell = i > 0 && first_line(row[i]).cell == first_line(row[i - 1]).cell;
    if (second_of_cell && bytes_of(row[i]) + bytes_of(row[i - 1]) > kProseBytes / 3) return true;
  }
  return false;
}

/// "TB2031-04 | title and text | deadline", "7/31 | title, talk and decision": one row, however
/// much its cells hold.
bool begins_with_number(std::span<Draft> row) {
  if (row.size() < 2) return false;
  const std::string& first = first_line(row[0]).text;
  const AssignmentPrefix prefix = assignment_prefix(first + '\t' + first_line(row[1]).text);
  const bool is_id = !prefix.id.empty() && prefix.length >= first.size();
  return is_id || (!first.empty() && case_prefix_length(first) == first.size());
}

Draft join_row(std::span<Draft> cells) {
  Draft row = std::move(cells.front());
  for (Draft& cell : cells.subspan(1)) std::ranges::move(cell.lines, std::back_inserter(row.lines));
  row.is_row = true;
  return row;
}

bool has_digit(const Draft& draft) {
  return std::ranges::any_of(draft.lines, [](const PageLine& placed) {
    return placed.line->text.find_first_of("0123456789") != std::string::npos;
  });
}

bool all_bold(const Draft& draft) {
  return std::ranges::all_of(draft.lines, [](const PageLine& placed) { return placed.line->bold; });
}

/// The first row names the columns where it is bold as the others are not, or alone has no figures.
bool is_header(const Draft& first, std::span<const Draft> others) {
  if (!first.is_row || others.empty()) return false;
  if (case_prefix_length(first_line(first).text) > 0) return false;
  if (all_bold(first)) return !std::ranges::all_of(others, all_bold);
  return first_line(first).cell->column == 0 && !has_digit(first) &&
         std::ranges::all_of(others, has_digit);
}

std::size_t cells_of(const Draft& row) {
  std::size_t cells = 1;
  for (std::size_t i = 1; i < row.lines.size(); ++i) {
    const auto& before = row.lines[i - 1].line->cell;
    const auto& cell = row.lines[i].line->cell;
    cells += before && cell && before->column != cell->column ? 1 : 0;
  }
  return cells;
}

/// Within a table, bold names of columns between plain rows: another table begins, set as closely
/// as if it were one.
bool begins_table(const Draft& above, const Draft& row, const Draft& below) {
  return row.is_row && all_bold(row) && !has_digit(row) && cells_of(row) > 2 && !all_bold(above) &&
         !all_bold(below) && cells_of(row) >= cells_of(below) && cells_of(row) > cells_of(above);
}

template <typename Same>
std::span<Draft> run_of(std::span<Draft> drafts, Same same) {
  std::size_t length = 1;
  while (length < drafts.size() && same(drafts[0], drafts[length])) ++length;
  return drafts.subspan(0, length);
}

/// Whether a table begins with row `i` of those that stand together, the one above having begun
/// with row `begin`. The names of columns may have been laid out with the table above them.
bool is_table_start(std::span<const Draft> rows, std::size_t begin, std::size_t i) {
  const auto named = [&](std::size_t row) {
    return row > 0 && row + 1 < rows.size() &&
           begins_table(rows[row - 1], rows[row], rows[row + 1]);
  };
  if (!same_table(rows[i - 1], rows[i])) return begin + 1 < i || !named(begin);
  return named(i);
}

/// Numbers the tables among rows that stand together and finds the names of their columns.
void number_tables(std::span<Draft> rows, int& tables) {
  for (std::size_t begin = 0; begin < rows.size(); ++tables) {
    std::size_t end = begin + 1;
    while (end < rows.size() && !is_table_start(rows, begin, end)) ++end;
    const std::span<Draft> table = rows.subspan(begin, end - begin);
    for (Draft& row : table) row.table = tables;
    table.front().header_row = is_header(table.front(), table.subspan(1));
    begin = end;
  }
}

void add_rows(std::vector<Draft>& out, std::span<Draft> cells) {
  while (!cells.empty()) {
    const std::span<Draft> row = run_of(cells, same_row);
    if (sets_prose(row) && !begins_with_number(row)) {
      std::ranges::move(row, std::back_inserter(out));
    } else {
      out.push_back(join_row(row));
    }
    cells = cells.subspan(row.size());
  }
}

bool begins_cell(const Draft& row, std::size_t line) {
  return line == 0 || row.lines[line].line->cell != row.lines[line - 1].line->cell;
}

/// Whether each cell of a row begins where a cell of the same column does.
bool stands_in_columns(const Draft& row, const Draft& above) {
  constexpr double kAligned = 3;  // points
  for (std::size_t i = 0; i < row.lines.size(); ++i) {
    if (!begins_cell(row, i)) continue;
    const Line& line = *row.lines[i].line;
    const bool found = std::ranges::any_of(above.lines, [&](const PageLine& placed) {
      return placed.line->cell && line.cell && placed.line->cell->column == line.cell->column &&
             std::abs(placed.line->box.left - line.box.left) < kAligned;
    });
    if (!found) return false;
  }
  return true;
}

/// Whether a row lacks its first cells, and its text goes on with that of the row above.
bool is_cut_off(const Draft& above, const Draft& row) {
  const Line& first = first_line(row);
  if (!first.cell || first.cell->column == 0 || !starts_in_lower_case(first.text)) return false;
  const auto last =
      std::ranges::find_if(above.lines.rbegin(), above.lines.rend(), [&](auto& placed) {
        return placed.line->cell && placed.line->cell->column == first.cell->column;
      });
  return last != above.lines.rend() && ends_open(last->line->text);
}

/// Adds the lines of a row to the cells of the one that it goes on with.
void append_row(Draft& above, const Draft& row) {
  for (const PageLine& placed : row.lines) {
    const auto behind = std::ranges::find_if(above.lines, [&](const PageLine& other) {
      return other.line->cell->column > placed.line->cell->column;
    });
    above.lines.insert(behind, placed);
  }
}

}  // namespace

std::vector<Draft> gather_rows(std::vector<Draft> paragraphs, int& tables) {
  const auto in_cell = [](const Draft& draft) { return first_line(draft).cell.has_value(); };
  std::vector<Draft> out;
  std::span<Draft> rest(paragraphs);
  while (!rest.empty()) {
    const auto cells =
        static_cast<std::size_t>(std::ranges::find_if_not(rest, in_cell) - rest.begin());
    const std::size_t begin = out.size();
    add_rows(out, rest.first(cells));
    number_tables(std::span(out).subspan(begin), tables);
    rest = rest.subspan(cells);
    if (!rest.empty()) {
      out.push_back(std::move(rest.front()));
      rest = rest.subspan(1);
    }
  }
  return out;
}

void continue_table(std::vector<Draft>& before, std::vector<Draft>& page) {
  Draft& last = before.back();
  const bool repeats_header = page.front().header_row && page.size() > 1;
  const auto first = page.begin() + (repeats_header ? 1 : 0);
  if (!last.is_row || !first->is_row || first->header_row || !stands_in_columns(*first, last))
    return;
  if (!repeats_header) {
    const int number = first->table;
    for (Draft& row : page) {
      if (row.table == number) row.table = last.table;
    }
  }
  if (!is_cut_off(last, *first)) return;
  append_row(last, *first);
  page.erase(first);
}

}  // namespace sporhund::indexer
