#include "query/verify/readers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>

#include "query/export/columns.h"
#include "query/export/text_format.h"
#include "schema/error.h"

namespace sporhund::query {
namespace {

constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30U;
constexpr std::size_t kMaxQuoteBytes = std::size_t{1} << 30U;

struct NeededColumn {
  std::string_view name;
  QuoteColumns::Place QuoteColumns::*place;
};
constexpr auto kNeeded = std::to_array<NeededColumn>({
    {"quote", &QuoteColumns::quote},
    {"path", &QuoteColumns::path},
    {"sha256", &QuoteColumns::sha256},
    {"page_first", &QuoteColumns::page_first},
    {"page_last", &QuoteColumns::page_last},
});

std::string_view heading_of(std::string_view name) {
  for (const Column& column : columns()) {
    if (column.name == name) return column.heading;
  }
  throw std::logic_error("no column of an export has this name");
}

std::optional<QuoteColumns::Place> find_column(const std::vector<std::string>& headings,
                                               std::string_view name) {
  const std::string_view heading = heading_of(name);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i] == name) return QuoteColumns::Place{i, true};
    if (headings[i] == heading) return QuoteColumns::Place{i, false};
  }
  return std::nullopt;
}

std::string cell(const TableRow& row, const QuoteColumns::Place& place) {
  if (place.index >= row.cells.size()) return {};
  const std::string& text = row.cells[place.index];
  return place.is_defused ? undefused(text) : text;
}

/// A whole number, also as spreadsheets write it: "12.0". 0 for anything else.
int page_number(const std::string& text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const bool whole = error == std::errc() && stop == end && number == std::floor(number);
  return whole && number >= 1 && number <= 1e9 ? static_cast<int>(number) : 0;
}

}  // namespace

std::variant<QuoteColumns, std::vector<std::string>> find_columns(
    const std::vector<std::string>& headings) {
  QuoteColumns found;
  std::vector<std::string> missing;
  for (const NeededColumn& needed : kNeeded) {
    if (const auto place = find_column(headings, needed.name)) {
      found.*needed.place = *place;
    } else {
      missing.emplace_back(needed.name);
    }
  }
  if (!missing.empty()) return missing;
  return found;
}

void QuoteList::add_row(const TableRow& row, int headings, const QuoteColumns& columns) {
  const bool is_blank = std::all_of(kNeeded.begin(), kNeeded.end(), [&](const auto& needed) {
    return cell(row, columns.*needed.place).empty();
  });
  if (is_blank) return;
  add({row.number - headings, cell(row, columns.quote), cell(row, columns.path),
       cell(row, columns.sha256), page_number(cell(row, columns.page_first)),
       page_number(cell(row, columns.page_last))});
}

void QuoteList::add(ExportedQuote quote) {
  if (quote.page_first < 1 || quote.page_last < quote.page_first) {
    fail(fmt::format("rad {} sier ikke hvilke sider den viser til", quote.row));
  }
  bytes_ += quote.quote.size() + quote.path.size() + quote.sha256.size();
  if (bytes_ > kMaxQuoteBytes) fail("har mer tekst enn det som kan kontrolleres på én gang");
  quotes_.push_back(std::move(quote));
}

void QuoteList::fail(const std::string& detail) const {
  throw schema::Error(schema::ErrorCode::io, file_.string(), detail);
}

void QuoteList::fail_missing(const std::vector<std::string>& names) const {
  std::string list;
  for (const std::string& name : names) {
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", name, heading_of(name));
  }
  fail("er ingen eksport med sitater: den mangler " + list);
}

std::string read_whole(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  std::ifstream stream(file, std::ios::binary);
  if (error || !stream) {
    throw schema::Error(schema::ErrorCode::io, file.string(), "kan ikke leses");
  }
  if (size > kMaxFileBytes) {
    throw schema::Error(schema::ErrorCode::io, file.string(), "er for stor til å være en eksport");
  }
  std::string content(size, '\0');
  stream.read(content.data(), static_cast<std::streamsize>(size));
  content.resize(static_cast<std::size_t>(stream.gcount()));
  if (content.starts_with("\xEF\xBB\xBF")) content.erase(0, 3);
  return content;
}

}  // namespace sporhund::query
