#include "indexer/pdf/markdown.h"

#include <array>
#include <optional>
#include <vector>

#include "schema/utf8.h"

namespace sporhund::indexer {
namespace {

/// By level; also set in bold.
constexpr auto kHeadingSizes = std::to_array<double>({20, 17, 14, 12, 11, 10});
constexpr std::size_t kCellGap = 4;

using Cells = std::vector<std::string_view>;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_row_of(std::string_view line, std::string_view marks) {
  line = trimmed(line);
  return !line.empty() && line.find_first_not_of(marks) == std::string_view::npos;
}

bool is_table_row(std::string_view line) {
  return trimmed(line).starts_with('|');
}

/// |---|:--:|
bool is_table_rule(std::string_view line) {
  return is_table_row(line) && is_row_of(line, "|-: \t") && line.find('-') != line.npos;
}

bool is_fence(std::string_view line) {
  line = trimmed(line);
  return line.starts_with("```") || line.starts_with("~~~");
}

struct Heading {
  std::size_t level = 1;  ///< from 1
  std::string_view text;
};

/// "## Text ##"
std::optional<Heading> heading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > kHeadingSizes.size()) return std::nullopt;
  if (level < line.size() && line[level] != ' ' && line[level] != '\t') return std::nullopt;
  std::string_view text = trimmed(line.substr(level));
  const std::size_t last = text.find_last_not_of('#');
  if (last != std::string_view::npos && text[last] == ' ') text = trimmed(text.substr(0, last));
  return Heading{level, text};
}

/// A line that "===" or "---" underlines.
std::optional<Heading> underlined(std::string_view line, std::string_view below) {
  if (trimmed(line).empty() || below.size() < 2) return std::nullopt;
  if (is_row_of(below, "=")) return Heading{1, trimmed(line)};
  if (is_row_of(below, "-")) return Heading{2, trimmed(line)};
  return std::nullopt;
}

/// Cuts a line at "**" or "__" and calls what stands between two of them bold.
std::vector<TypedRun> runs_of(std::string_view line, bool bold) {
  std::vector<TypedRun> runs;
  while (true) {
    const std::size_t open = std::min(line.find("**"), line.find("__"));
    if (open == line.npos) break;
    const std::string_view mark = line.substr(open, 2);
    const std::size_t close = line.find(mark, open + 2);
    if (close == line.npos) break;
    runs.push_back({line.substr(0, open), bold});
    runs.push_back({line.substr(open + 2, close - open - 2), true});
    line.remove_prefix(close + 2);
  }
  runs.push_back({line, bold});
  return runs;
}

Cells cells_of(std::string_view line) {
  Cells cells;
  line = trimmed(line).substr(1);
  while (!line.empty()) {
    const std::size_t bar = std::min(line.find('|'), line.size());
    cells.push_back(trimmed(line.substr(0, bar)));
    line.remove_prefix(std::min(bar + 1, line.size()));
  }
  return cells;
}

/// Where each column begins, so that the widest cell of each is followed by a gap.
std::vector<std::size_t> columns_of(const std::vector<Cells>& rows) {
  std::vector<std::size_t> widths;
  for (const Cells& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], schema::count_code_points(row[i]));
  }
  std::vector<std::size_t> columns;
  std::size_t column = 0;
  for (const std::size_t width : widths) {
    columns.push_back(column);
    column += width + kCellGap;
  }
  return columns;
}

std::vector<TypedCell> typed(const Cells& row, const std::vector<std::size_t>& columns, bool bold) {
  std::vector<TypedCell> cells;
  for (std::size_t i = 0; i < row.size(); ++i) {
    std::size_t column = columns[i];
    for (const TypedRun& run : runs_of(row[i], bold)) {
      cells.push_back({column, run});
      column += schema::count_code_points(run.text);
    }
  }
  return cells;
}

/// The rows that begin the lines; returns how many lines they take.
std::size_t type_table(const std::vector<std::string_view>& lines, std::size_t first,
                       Typewriter& typewriter) {
  std::size_t end = first;
  std::vector<Cells> rows;
  for (; end < lines.size() && is_table_row(lines[end]); ++end) {
    if (!is_table_rule(lines[end])) rows.push_back(cells_of(lines[end]));
  }
  const bool has_header = end > first + 1 && is_table_rule(lines[first + 1]);
  const auto columns = columns_of(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    typewriter.type(typed(rows[i], columns, has_header && i == 0));
  }
  return end - first;
}

}  // namespace

void type_markdown(std::string_view text, Typewriter& typewriter) {
  std::vector<std::string_view> lines;
  for_each_line(text, [&](std::string_view line) { lines.push_back(line); });
  lines.emplace_back();
  bool in_code = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const bool has_feed = line.find('\f') != line.npos;
    if (is_fence(line)) {
      in_code = !in_code;
    } else if (in_code || has_feed) {
      typewriter.type(line);
    } else if (is_table_row(line)) {
      i += type_table(lines, i, typewriter) - 1;
    } else if (const auto marked = heading(line)) {
      typewriter.type(runs_of(marked->text, true), kHeadingSizes[marked->level - 1]);
    } else if (const auto over_rule = underlined(line, lines[i + 1])) {
      typewriter.type(runs_of(over_rule->text, true), kHeadingSizes[over_rule->level - 1]);
      ++i;
    } else {
      typewriter.type(runs_of(line, false));
    }
  }
}

}  // namespace sporhund::indexer
