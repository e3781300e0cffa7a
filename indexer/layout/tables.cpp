#include "indexer/layout/tables.h"

#include <algorithm>
#include <string>

#include "indexer/layout/row_pitch.h"
#include "indexer/pdf/ascii.h"

namespace sporhund::indexer {
namespace {

constexpr double kSmall = 0.85;  // of the page's type size
constexpr double kFar = 1e9;

/// What is measured of a band's column.
struct Column {
  std::size_t lines = 0;
  std::size_t digits = 0;   ///< lines that are numbered: "TB2031-04", "3.1 Drift"
  std::size_t cases = 0;    ///< other lines that are a case's number: "Sak 7/31"
  std::size_t numbers = 0;  ///< lines of nothing but figures
  std::size_t labels = 0;   ///< lines that end with a colon or name a field: "Dato"
  std::size_t full = 0;     ///< lines that reach the column's right edge
  std::size_t gaps = 0;     ///< lines that stand apart from the column's line above
  std::size_t letters = 0;
  double width = 0;
};

bool is_figure(char c) {
  return is_digit(c) || c == ' ' || c == ',' || c == '.' || c == '%' || c == '-' || c == '+';
}

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

/// A short word and a number with a slash: «Sak 7/31», «ST 2031/7».
bool is_case(const std::string& text) {
  constexpr std::size_t kShortWord = 4;  // bytes
  const std::size_t space = text.find(' ');
  return space <= kShortWord && text.find(' ', space + 1) == std::string::npos &&
         text.find('/', space) != std::string::npos && has_digit(text.substr(space));
}

/// "TB2031-04", "3.1 Drift": begins with a digit or is one word with one.
bool is_numbered(const std::string& text) {
  const bool code = text.find(' ') == std::string::npos && has_digit(text);
  return code || has_digit(text.substr(0, 1));
}

/// "Dato" in the head of a call or minutes, where no colon stands behind it.
bool names_field(const std::string& text) {
  static constexpr std::string_view kFields[] = {"Møte", "Dato", "Tid", "Sted", "Stad",
                                                 "Til",  "Fra",  "Frå", "Kopi", "Sak"};
  return std::find(std::begin(kFields), std::end(kFields), text) != std::end(kFields);
}

std::size_t multi_rows(const std::vector<Row>& rows, const Band& band) {
  std::size_t count = 0;
  for (std::size_t i = band.first; i < band.last; ++i) count += rows[i].segments.size() > 1 ? 1 : 0;
  return count;
}

std::vector<Column> measure(const std::vector<Row>& rows, const Band& band) {
  std::vector<Column> columns(band.columns());
  std::vector<double> right(band.columns(), -kFar);
  std::vector<double> left(band.columns(), kFar);
  const auto each = [&](auto&& visit) {
    for (std::size_t i = band.first; i < band.last; ++i)
      for (const auto& segment : rows[i].segments) visit(segment, band.column_of(segment));
  };
  each([&](const Segment& s, std::size_t c) {
    left[c] = std::min(left[c], s.box.left);
    right[c] = std::max(right[c], s.box.right);
  });
  const double loose = loose_pitch(rows, band);
  std::vector<double> last(band.columns(), kFar);
  each([&](const Segment& s, std::size_t c) {
    Column& column = columns[c];
    column.gaps += s.baseline - last[c] > loose ? 1 : 0;
    last[c] = s.baseline;
    const std::string text = raw_text(s);
    column.width = (right[c] - left[c]) / s.size;
    column.lines += 1;
    column.letters += text.size();
    const bool numbered = is_numbered(text);
    column.digits += numbered ? 1 : 0;
    column.cases += !numbered && is_case(text) ? 1 : 0;
    column.numbers += has_digit(text) && std::all_of(text.begin(), text.end(), is_figure) ? 1 : 0;
    column.labels += text.back() == ':' || names_field(text) ? 1 : 0;
    column.full += s.box.right - s.box.left > 0.8 * (right[c] - left[c]) ? 1 : 0;
  });
  return columns;
}

/// Lines that fill a wide column: running text.
bool is_prose(const Column& column) {
  return column.lines >= 5 && column.width > 14 && column.full * 10 >= column.lines * 6;
}

/// For every row of the band: is there, above it, no line of its cells so near that it goes on?
/// Measured cell by cell: a number in the middle of a high row may stand lower than the text
/// beside.
std::vector<bool> openings(const std::vector<Row>& rows, const Band& band) {
  struct LastLine {
    std::size_t row;
    double baseline;
  };
  const double loose = loose_pitch(rows, band);
  const std::size_t count = band.last - band.first;
  std::vector<bool> open(count, true);
  std::vector<LastLine> last(band.columns(), LastLine{count, 0});
  std::vector<int> closed(count + 1, 0);
  for (std::size_t i = 0; i < count; ++i) {
    for (const auto& segment : rows[band.first + i].segments) {
      LastLine& above = last[band.column_of(segment)];
      if (above.row < i && segment.baseline - above.baseline <= loose) {
        // the cell runs on: no row begins after the line above up to here
        ++closed[above.row + 1];
        --closed[i + 1];
      }
      above = {i, segment.baseline};
    }
  }
  int depth = 0;
  for (std::size_t i = 0; i < count; ++i) {
    depth += closed[i];
    open[i] = depth == 0;
  }
  return open;
}

/// Rows of several segments that stand apart from what is above.
std::size_t apart(const std::vector<Row>& rows, const Band& band, const std::vector<bool>& open) {
  std::size_t count = 0;
  for (std::size_t i = band.first + 1; i < band.last; ++i)
    count += open[i - band.first] && rows[i].segments.size() > 1 ? 1 : 0;
  return count;
}

/// Rows whose first cell is a number beside others: lines alone, which group the rows, don't count.
std::size_t numbered_rows(const std::vector<Row>& rows, const Band& band) {
  std::size_t count = 0;
  for (std::size_t i = band.first; i < band.last; ++i) {
    if (rows[i].segments.size() < 2) continue;
    const std::string text = raw_text(rows[i].segments.front());
    count += is_numbered(text) || is_case(text) ? 1 : 0;
  }
  return count;
}

BandKind kind_of_pair(const std::vector<Row>& rows, const Band& band,
                      const std::vector<Column>& columns) {
  const std::size_t multi = multi_rows(rows, band);
  const Column& left = columns.front();
  const Column& right = columns.back();
  const bool narrow = left.letters <= 12 * left.lines;
  if (multi < 3) return narrow && left.lines <= multi ? BandKind::hanging : BandKind::columns;
  // In a table the columns' gaps are at the same heights.
  const std::size_t gaps = apart(rows, band, openings(rows, band));
  const bool in_step = gaps >= 2 && gaps * 10 >= 7 * std::max(left.gaps, right.gaps);
  // A label beside its text: each begins at the height of a paragraph.
  const bool beside = !is_prose(left) && is_prose(right) && left.gaps > 0 && gaps >= left.gaps;
  if (is_prose(left) && is_prose(right)) return in_step ? BandKind::table : BandKind::columns;
  const bool labelled = left.labels * 2 >= left.lines;
  const bool figures = right.numbers * 2 > right.lines;
  // Dates, amounts and the like, each beside what it is of.
  const bool valued = right.digits * 2 > right.lines && multi * 5 >= 4 * left.lines;
  const bool numbered = narrow && ((left.digits + left.cases) * 2 > left.lines ||
                                   numbered_rows(rows, band) * 2 > multi);
  const bool is_table = labelled || figures || valued || numbered || in_step || beside;
  return is_table ? BandKind::table : BandKind::columns;
}

/// Small type set closely in blocks: addresses, numbers and references.
bool is_letterhead(const std::vector<Row>& rows, const Band& band, double text_size) {
  std::size_t small = 0, all = 0;
  for (std::size_t i = band.first; i < band.last; ++i) {
    for (const auto& segment : rows[i].segments) {
      small += segment.size < kSmall * text_size ? 1 : 0;
      ++all;
    }
  }
  return small * 4 > all * 3 && apart(rows, band, openings(rows, band)) < 3;
}

/// Whether most of a column's lines number what stands beside them.
bool numbers_rows(const Column& column) {
  constexpr std::size_t kFewest = 3;
  return column.lines >= kFewest &&
         (column.digits * 2 > column.lines || column.cases * 2 > column.lines);
}

/// The first column where it numbers the rows, else the first of those that are about as full as
/// the fullest.
std::size_t leading_column(const std::vector<Column>& columns) {
  if (numbers_rows(columns.front())) return 0;
  std::size_t most = 0;
  for (const auto& column : columns) most = std::max(most, column.lines);
  const auto lead = std::find_if(columns.begin(), columns.end(),
                                 [&](const Column& c) { return c.lines * 10 >= most * 6; });
  return static_cast<std::size_t>(lead - columns.begin());
}

/// Whether every line of a column stands in the middle of what white parts from the rest, or begins
/// it.
bool white_parts_rows(const std::vector<Row>& rows, const Band& band, const std::vector<bool>& open,
                      std::size_t column) {
  constexpr double kNearMiddle = 0.6;  // of the type size
  for (std::size_t begin = band.first; begin < band.last;) {
    std::size_t end = begin + 1;
    while (end < band.last && !open[end - band.first]) ++end;
    const double middle = (rows[begin].baseline() + rows[end - 1].baseline()) / 2;
    for (std::size_t i = begin + 1; i < end; ++i) {
      for (const Segment& segment : rows[i].segments) {
        const bool off = std::abs(segment.baseline - middle) > kNearMiddle * segment.size;
        if (band.column_of(segment) == column && off) return false;
      }
    }
    begin = end;
  }
  return true;
}

bool lower_case_start(const Segment& segment) {
  return is_ascii_lower(segment.words.front().word->text.front());
}

}  // namespace

BandKind kind_of(const std::vector<Row>& rows, const Band& band, double text_size) {
  if (band.gutters.empty()) return BandKind::plain;
  if (is_letterhead(rows, band, text_size)) return BandKind::columns;
  const auto columns = measure(rows, band);
  if (columns.size() == 2) return kind_of_pair(rows, band, columns);
  const std::size_t multi = multi_rows(rows, band);
  if (multi < 2 || std::all_of(columns.begin(), columns.end(), is_prose)) return BandKind::columns;
  if (multi >= 3) return BandKind::table;
  const auto figures =
      std::count_if(columns.begin(), columns.end(), [](const Column& c) { return c.numbers > 0; });
  return figures * 2 >= static_cast<std::ptrdiff_t>(columns.size()) ? BandKind::table
                                                                    : BandKind::columns;
}

std::vector<std::size_t> table_rows(const std::vector<Row>& rows, const Band& band) {
  const auto open = openings(rows, band);
  const std::size_t multi = multi_rows(rows, band);
  const auto columns = measure(rows, band);
  const std::size_t lead = leading_column(columns);
  // Numbers that stand in the middle of high rows are not where these rows begin.
  const auto opened = static_cast<std::size_t>(std::count(open.begin() + 1, open.end(), true));
  const bool numbered = columns[lead].labels * 2 >= columns[lead].lines ||
                        columns[lead].digits * 2 > columns[lead].lines ||
                        columns[lead].cases * 2 > columns[lead].lines;
  const bool tight = opened * 8 < multi || (numbered && !white_parts_rows(rows, band, open, lead));
  std::vector<std::size_t> starts{band.first};
  for (std::size_t i = band.first + 1; i < band.last; ++i) {
    const auto& first = rows[i].segments.front();
    // Without white between its rows, a row begins where the leading column does.
    const bool begins = tight && rows[i].segments.size() > 1 && band.column_of(first) <= lead &&
                        !lower_case_start(first);
    if (open[i - band.first] || begins) starts.push_back(i);
  }
  return starts;
}

}  // namespace sporhund::indexer
