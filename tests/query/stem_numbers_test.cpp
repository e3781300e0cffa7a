#include "query/ranking/stem_numbers.h"

#include <gtest/gtest.h>

namespace sporhund::query {
namespace {

schema::ForwardWord word(std::string_view term, std::size_t kept, std::string_view ending = "") {
  return {term, term.substr(0, kept), ending, 4, ""};
}

TEST(StemNumbers, FindWordsByTheirStemOrAsTheyStand) {
  StemNumbers stems;
  EXPECT_EQ(stems.add("bok"), 0U);
  EXPECT_EQ(stems.add("tb2031-01"), 1U);
  EXPECT_EQ(stems.add("bok"), 0U) << "is known";
  EXPECT_EQ(stems.size(), 2U);
  EXPECT_EQ(stems.find(word("boken", 3)), 0U);
  EXPECT_EQ(stems.find(word("bøker", 1, "ok")), 0U) << "begins otherwise than its stem";
  EXPECT_EQ(stems.find(word("tb2031-01", 0)), 1U) << "has no stem";
  EXPECT_EQ(stems.find(word("bok", 2)), 0U) << "has another stem, and is the word itself";
}

TEST(StemNumbers, FindNothingElse) {
  StemNumbers stems;
  EXPECT_EQ(stems.find(word("bok", 3)), std::nullopt);
  stems.add("bok");
  EXPECT_EQ(stems.find(word("boks", 4)), std::nullopt);
  EXPECT_EQ(stems.find(word("bo", 2)), std::nullopt);
  EXPECT_EQ(stems.find(word("søk", 3)), std::nullopt);
  EXPECT_EQ(stems.find(word("bøker", 1, "ø")), std::nullopt);
}

}  // namespace
}  // namespace sporhund::query
