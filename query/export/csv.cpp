#include <array>
#include <string_view>

#include "query/export/columns.h"
#include "query/export/text_format.h"
#include "text/word_lists.h"

namespace sporhund::query {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";
constexpr char kDelimiter = ';';

/// What a spreadsheet may read as the start of a formula; the last four are full-width (＝ ＋ －
/// ＠).
constexpr auto kFormulaStarts = std::to_array<std::string_view>(
    {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"});

/// Whether a formula's start stands after any number of apostrophes.
bool looks_like_formula(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of('\'');
  return first != std::string_view::npos &&
         text::begins_with_one_of(cell.substr(first), kFormulaStarts);
}

std::string quoted(const std::string& cell) {
  std::string result = "\"";
  for (const char c : cell) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string cell(const Value& value) {
  const std::string text = text_of(value);
  const bool plain = text.empty() || std::holds_alternative<int>(value);
  return plain ? text : quoted(defused(text));
}

std::string head(const schema::SearchAnswer&, Columns columns) {
  std::string line;
  for (const Column& column : columns) {
    line += line.empty() ? std::string(kByteOrderMark) : std::string(1, kDelimiter);
    line += column.name;
  }
  return line.append(kLineEnd);
}

std::string row(const schema::Hit& hit, Columns columns) {
  std::string line;
  for (const Column& column : columns) {
    if (&column != &columns.front()) line += kDelimiter;
    line += cell(column.get(hit));
  }
  return line.append(kLineEnd);
}

constexpr TextFormat kCsv{head, row, nullptr, nullptr};

}  // namespace

std::string defused(const std::string& cell) {
  return looks_like_formula(cell) ? "'" + cell : cell;
}

std::string undefused(const std::string& cell) {
  return cell.starts_with('\'') && looks_like_formula(cell) ? cell.substr(1) : cell;
}

const TextFormat& csv_format() {
  return kCsv;
}

}  // namespace sporhund::query
