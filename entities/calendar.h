#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sporhund::entities {

/// 1..12 for a month's name in bokmål or nynorsk, or its abbreviation; empty for other words.
std::optional<int> month_named(std::string_view lower_case);
bool is_weekday(std::string_view lower_case);
int days_in_month(int year, int month);
/// "2024-04-30"; "2024-04" for day 0; empty where there is no such day.
std::string iso_date(int year, int month, int day);

}  // namespace sporhund::entities
