#include "query/filters.h"

#include <algorithm>
#include <charconv>

#include "schema/error.h"

namespace sporhund::query {
namespace {

constexpr std::string_view kDots = "..";

[[noreturn]] void reject(std::string_view text) {
  throw schema::Error(schema::ErrorCode::usage, std::string(text),
                      "er ikke et år eller et spenn som 2022..2024, ..2023 eller 2022..");
}

/// A year of four digits; empty for an open end.
std::optional<int> parse_year(std::string_view year, std::string_view whole) {
  if (year.empty()) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(year.data(), year.data() + year.size(), value);
  const bool is_year = year.size() == 4 && year.front() != '-' && error == std::errc{} &&
                       end == year.data() + year.size();
  if (!is_year) reject(whole);
  return value;
}

}  // namespace

YearRange parse_years(std::string_view text) {
  const std::size_t dots = text.find(kDots);
  if (text.empty() || text == kDots) reject(text);
  if (dots == text.npos) return {parse_year(text, text), parse_year(text, text)};
  const YearRange range{parse_year(text.substr(0, dots), text),
                        parse_year(text.substr(dots + kDots.size()), text)};
  if (range.first && range.last && *range.first > *range.last) reject(text);
  return range;
}

}  // namespace sporhund::query
