#include "indexer/layout/layout.h"

namespace sporhund::indexer {
namespace {

bool is_furniture(const Line& line) {
  return line.role == LineRole::header || line.role == LineRole::footer ||
         line.role == LineRole::page_number;
}

/// What stands between two lines: nothing ('\0') within a block or cell.
char separator(const Line& last, const Line& next) {
  if (last.cell && next.cell && last.cell->table == next.cell->table &&
      last.cell->row == next.cell->row)
    return last.cell->column == next.cell->column ? '\0' : '\t';
  if (last.cell || next.cell) return '\n';
  return last.block == next.block ? '\0' : '\n';
}

}  // namespace

std::string page_text(const Page& page) {
  LineJoiner joiner;
  const Line* last = nullptr;
  for (const auto& line : page.lines) {
    if (is_furniture(line)) continue;
    const char between = last == nullptr ? '\0' : separator(*last, line);
    if (between != '\0') joiner.add_separator(between);
    joiner.add(line, page.number);
    last = &line;
  }
  return joiner.text();
}

}  // namespace sporhund::indexer
