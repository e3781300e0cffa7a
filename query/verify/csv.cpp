#include "query/verify/readers.h"
#include "schema/utf8.h"

namespace sporhund::query {
namespace {

/// Splits one record after the other off a text: RFC 4180, lenient, so that lines may also end in
/// LF or CR.
class RecordReader {
 public:
  RecordReader(std::string_view csv, char delimiter) : rest_(csv), delimiter_(delimiter) {}

  bool at_end() const { return rest_.empty(); }
  bool is_broken() const { return broken_; }

  std::vector<std::string> next() {
    std::vector<std::string> cells;
    while (true) {
      std::string cell = next_cell();
      if (cells.size() < kMaxColumns) cells.push_back(std::move(cell));
      if (rest_.empty() || !skip_delimiter()) break;
    }
    skip_line_end();
    return cells;
  }

 private:
  /// Up to the delimiter or line end. What follows a closing quotation mark is kept as it stands.
  std::string next_cell() {
    std::string cell;
    if (!rest_.empty() && rest_.front() == '"') cell = quoted_part();
    std::size_t end = 0;
    while (end < rest_.size() && !ends_cell(rest_[end])) ++end;
    cell += rest_.substr(0, end);
    rest_.remove_prefix(end);
    return cell;
  }

  std::string quoted_part() {
    std::string part;
    rest_.remove_prefix(1);
    while (true) {
      const std::size_t mark = rest_.find('"');
      part += rest_.substr(0, mark);
      if (mark == std::string_view::npos) {
        broken_ = true;
        rest_ = {};
        return part;
      }
      rest_.remove_prefix(mark + 1);
      if (rest_.empty() || rest_.front() != '"') return part;
      part += '"';
      rest_.remove_prefix(1);
    }
  }

  bool ends_cell(char c) const { return c == delimiter_ || c == '\r' || c == '\n'; }

  bool skip_delimiter() {
    if (rest_.front() != delimiter_) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_line_end() {
    if (rest_.starts_with("\r\n")) {
      rest_.remove_prefix(2);
    } else if (!rest_.empty()) {
      rest_.remove_prefix(1);
    }
  }

  std::string_view rest_;
  char delimiter_;
  bool broken_ = false;
};

constexpr std::string_view kDelimiters = ";,\t";

std::vector<std::string> headings(std::string_view csv, char delimiter) {
  return RecordReader(csv, delimiter).next();
}

/// The delimiter under which the headings say most; spreadsheets save with others than ours.
char delimiter_of(std::string_view csv) {
  char best = kDelimiters[0];
  std::size_t fewest_missing = std::string_view::npos;
  for (const char delimiter : kDelimiters) {
    const auto columns = find_columns(headings(csv, delimiter));
    const auto* missing = std::get_if<std::vector<std::string>>(&columns);
    const std::size_t count = missing != nullptr ? missing->size() : 0;
    if (count < fewest_missing) {
      fewest_missing = count;
      best = delimiter;
    }
  }
  return best;
}

}  // namespace

std::vector<ExportedQuote> read_csv(const std::filesystem::path& file) {
  const std::string csv = read_whole(file);
  QuoteList quotes(file);
  if (!schema::is_utf8(csv)) quotes.fail("er ikke UTF-8; lagre den som «CSV UTF-8» i Excel");
  const char delimiter = delimiter_of(csv);
  const auto columns = find_columns(headings(csv, delimiter));
  if (const auto* missing = std::get_if<std::vector<std::string>>(&columns)) {
    quotes.fail_missing(*missing);
  }
  RecordReader reader(csv, delimiter);
  for (int number = 0; !reader.at_end(); ++number) {
    const TableRow row{number, reader.next()};
    if (reader.is_broken()) quotes.fail("er skadet: et anførselstegn blir aldri lukket");
    if (number > 0) quotes.add_row(row, 0, std::get<QuoteColumns>(columns));
  }
  return quotes.take();
}

}  // namespace sporhund::query
