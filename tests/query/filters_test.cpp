#include "query/question/filters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "schema/error.h"

namespace sporhund::query {
namespace {

TEST(ParseYears, ReadsAYearAndRanges) {
  EXPECT_EQ(parse_years("2023"), (YearRange{2023, 2023}));
  EXPECT_EQ(parse_years("2022..2024"), (YearRange{2022, 2024}));
  EXPECT_EQ(parse_years("..2023"), (YearRange{std::nullopt, 2023}));
  EXPECT_EQ(parse_years("2022.."), (YearRange{2022, std::nullopt}));
  EXPECT_EQ(parse_years("2022-2024"), (YearRange{2022, 2024}));
  EXPECT_EQ(parse_years("2022–2024"), (YearRange{2022, 2024}));
}

TEST(ParseYears, RejectsAllElse) {
  const std::vector<std::string> wrong = {"",      "..",          "23",        "20233",
                                          "2023 ", "-202",        "2024-2022", "2024..2022",
                                          "i år",  "2022...2023", "2022..23",  "2022-23"};
  for (const std::string& text : wrong) {
    try {
      parse_years(text);
      ADD_FAILURE() << text;
    } catch (const schema::Error& error) {
      EXPECT_EQ(error.code(), schema::ErrorCode::usage);
    }
  }
}

}  // namespace
}  // namespace sporhund::query
