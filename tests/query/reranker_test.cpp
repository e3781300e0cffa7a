#include "query/ranking/reranker.h"

#include <gtest/gtest.h>

#include "query/ranking/ranking.h"

namespace sporhund::query {
namespace {

std::vector<Ranked> scoring(const std::vector<std::pair<std::size_t, double>>& groups) {
  std::vector<Ranked> found;
  for (const auto& [number, score] : groups) {
    for (std::size_t i = 0; i < number; ++i) found.push_back({1, score, "", {}});
  }
  return found;
}

TEST(WorthReranking, LeavesOutWhatIsFarBelowTheFirstPage) {
  struct Case {
    const char* what;
    std::vector<std::pair<std::size_t, double>> found;
    std::size_t expected;
  };
  const std::vector<Case> cases = {
      {"nothing found", {}, 0},
      {"less than a page", {{3, 8.0}}, 3},
      {"some always, however low", {{10, 8.0}, {40, 0.1}, {60, 0.1}}, 50},
      {"few found", {{10, 8.0}, {30, 0.1}}, 40},
      {"down to two fifths of the tenth", {{1, 90.0}, {9, 10.0}, {70, 4.0}, {70, 3.9}}, 80},
      {"all alike", {{150, 8.0}}, 150},
      {"never more than are read again", {{500, 8.0}}, kReranked},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(worth_reranking(scoring(one.found)), one.expected) << one.what;
  }
}

}  // namespace
}  // namespace sporhund::query
