#include "indexer/structure/table_rows.h"

#include <algorithm>
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
  return !has_digit(first) && std::ranges::all_of(others, has_digit);
}

template <typename Same>
std::span<Draft> run_of(std::span<Draft> drafts, Same same) {
  std::size_t length = 1;
  while (length < drafts.size() && same(drafts[0], drafts[length])) ++length;
  return drafts.subspan(0, length);
}

void add_table(std::vector<Draft>& out, std::span<Draft> cells, int table) {
  const std::size_t begin = out.size();
  while (!cells.empty()) {
    const std::span<Draft> row = run_of(cells, same_row);
    if (sets_prose(row)) {
      std::ranges::move(row, std::back_inserter(out));
    } else {
      out.push_back(join_row(row));
    }
    cells = cells.subspan(row.size());
  }
  const std::span<Draft> rows = std::span(out).subspan(begin);
  for (Draft& row : rows) row.table = table;
  rows.front().header_row = is_header(rows.front(), rows.subspan(1));
}

}  // namespace

std::vector<Draft> gather_rows(std::vector<Draft> paragraphs, int& tables) {
  std::vector<Draft> out;
  std::span<Draft> rest(paragraphs);
  while (!rest.empty()) {
    if (!first_line(rest.front()).cell) {
      out.push_back(std::move(rest.front()));
      rest = rest.subspan(1);
      continue;
    }
    const std::span<Draft> cells = run_of(rest, same_table);
    add_table(out, cells, tables++);
    rest = rest.subspan(cells.size());
  }
  return out;
}

}  // namespace sporhund::indexer
