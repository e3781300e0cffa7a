#include "query/question/filters.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "schema/error.h"

namespace sporhund::query {
namespace {

constexpr std::string_view kDots = "..";

[[noreturn]] void reject(std::string_view text) {
  throw schema::Error(schema::ErrorCode::usage, std::string(text), std::string(kNoYears));
}

/// "2022–2024" as people type it.
std::string with_dots(std::string_view years) {
  constexpr std::size_t kYear = 4;
  for (const std::string_view dash : {"-", "–"}) {
    if (years.size() == 2 * kYear + dash.size() && years.substr(kYear).starts_with(dash)) {
      return fmt::format("{}{}{}", years.substr(0, kYear), kDots,
                         years.substr(kYear + dash.size()));
    }
  }
  return std::string(years);
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

/// Whether the text is empty or a year, perhaps with a month and a day.
bool begins_a_day(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (text.empty()) return true;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != kShape[i]) return false;
  }
  return true;
}

}  // namespace

DayRange parse_days(std::string_view text) {
  const std::size_t dots = text.find(kDots);
  const bool one = dots == text.npos;
  DayRange range{std::string(text.substr(0, dots)),
                 std::string(one ? text : text.substr(dots + kDots.size()))};
  const bool open = range.first.empty() || range.last.empty();
  const bool right = begins_a_day(range.first) && begins_a_day(range.last);
  const bool upside_down = !open && range.last < range.first.substr(0, range.last.size());
  if ((range.first.empty() && range.last.empty()) || !right || upside_down) {
    throw schema::Error(schema::ErrorCode::usage, std::string(text),
                        "er ikke en dag, en måned, et år eller et spenn som 2023-06..2023-07");
  }
  return range;
}

YearRange parse_years(std::string_view typed) {
  const std::string text = with_dots(typed);
  const std::size_t dots = text.find(kDots);
  if (text.empty() || text == kDots) reject(text);
  if (dots == text.npos) return {parse_year(text, text), parse_year(text, text)};
  const std::string_view years = text;
  const YearRange range{parse_year(years.substr(0, dots), text),
                        parse_year(years.substr(dots + kDots.size()), text)};
  if (range.first && range.last && *range.first > *range.last) reject(text);
  return range;
}

}  // namespace sporhund::query
