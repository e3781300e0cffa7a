#include "entities/calendar.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "text/months.h"
#include "text/word_lists.h"

namespace sporhund::entities {
namespace {

constexpr std::pair<std::string_view, int> kShortMonths[] = {
    {"jan", 1}, {"feb", 2},  {"apr", 4},  {"jun", 6},  {"jul", 7}, {"aug", 8},
    {"sep", 9}, {"sept", 9}, {"okt", 10}, {"nov", 11}, {"des", 12}};

constexpr std::string_view kWeekdays[] = {"mandag", "tirsdag", "onsdag", "torsdag",
                                          "fredag", "lørdag",  "søndag", "måndag",
                                          "tysdag", "laurdag", "sundag"};

bool is_leap_year(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

}  // namespace

std::optional<int> month_named(std::string_view lower_case) {
  const auto* name = std::ranges::find(text::kMonths, lower_case);
  if (name != text::kMonths.end()) return static_cast<int>(name - text::kMonths.begin()) + 1;
  for (const auto& [known, month] : kShortMonths) {
    if (known == lower_case) return month;
  }
  return std::nullopt;
}

bool is_weekday(std::string_view lower_case) {
  return text::is_one_of(lower_case, kWeekdays);
}

int days_in_month(int year, int month) {
  constexpr auto kDays = std::to_array<int>({31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31});
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap_year(year) ? 29 : kDays[static_cast<std::size_t>(month) - 1];
}

std::string iso_date(int year, int month, int day) {
  if (year < 0 || year > 9999 || day < 0 || day > days_in_month(year, month)) return {};
  char buffer[32];
  const char* format = day == 0 ? "%04d-%02d" : "%04d-%02d-%02d";
  std::snprintf(buffer, sizeof buffer, format, year, month, day);
  return buffer;
}

}  // namespace sporhund::entities
