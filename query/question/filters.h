#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::query {

/// Both ends included; a missing end is open.
struct YearRange {
  std::optional<int> first;
  std::optional<int> last;
  bool operator==(const YearRange&) const = default;
};

/// What is said of a text that parse_years() rejects.
inline constexpr std::string_view kNoYears =
    "er ikke et år eller et spenn som 2022..2024, ..2023 eller 2022..";

/// Reads "2023", "2022..2024", "..2023" or "2022..", and "2022–2024" as people write it. Throws
/// schema::Error{usage} for anything else.
YearRange parse_years(std::string_view text);

/// Days as the beginnings of ISO dates: "2023", "2023-06", "2023-06-01". Both ends included; an
/// empty end is open.
struct DayRange {
  std::string first;
  std::string last;
  bool operator==(const DayRange&) const = default;
};

/// Reads "2023-06-01", "2023-06", "2023", "2023-06..2023-07", "..2023" or "2023..". Throws
/// schema::Error{usage} for anything else.
DayRange parse_days(std::string_view text);

/// Filters as given on the command line; within one list any may hold, across lists all must.
struct Filters {
  std::optional<YearRange> years;
  std::vector<std::string> bodies;     ///< any name or abbreviation of a body
  std::vector<std::string> types;      ///< names of document types
  std::vector<std::string> documents;  ///< ids, their beginnings, or file names without ending
};

}  // namespace sporhund::query
