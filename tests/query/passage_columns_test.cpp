#include "query/matching/passage_columns.h"

#include <gtest/gtest.h>

#include <random>

namespace sporhund::query {
namespace {

TEST(NumberedHashes, KeepTheirNumbersHoweverManyThereAre) {
  NumberedHashes hashes;
  std::mt19937_64 random(1);
  for (std::uint32_t number = 1; number <= 5000; ++number) {
    EXPECT_EQ(hashes.number_of(random()), number);
    EXPECT_EQ(hashes.size(), number + 1U);
  }
  random.seed(1);
  for (std::uint32_t number = 1; number <= 5000; ++number) {
    EXPECT_EQ(hashes.number_of(random()), number);
  }
  EXPECT_EQ(hashes.number_of(0), 0U);
  EXPECT_EQ(hashes.number_of(~std::uint64_t{0}), 5001U) << "the last place, too";
}

}  // namespace
}  // namespace sporhund::query
