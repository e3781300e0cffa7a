#include "query/wording.h"

#include <gtest/gtest.h>

#include "query/terms/leaf.h"

namespace sporhund::query {
namespace {

TEST(Kroner, ArePrintedAsPeopleWriteThem) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"4100000", "4,1\u00a0mill.\u00a0kroner"},
      {"171900000", "171,9\u00a0mill.\u00a0kroner"},
      {"1250000000", "1,25\u00a0mrd.\u00a0kroner"},
      {"1234567000", "1\u00a0234,567\u00a0mill.\u00a0kroner"},
      {"4123456", "4\u00a0123\u00a0456\u00a0kroner"},
      {"950000", "950\u00a0000\u00a0kroner"},
      {"0", "0\u00a0kroner"},
      {"", ""},
      {"ukjent", "ukjent"}};
  for (const auto& [kroner, words] : cases) EXPECT_EQ(kroner_in_words(kroner), words);
}

TEST(RuleWords, AreThereForEveryRule) {
  for (const auto& [rule, name] : kRules) {
    EXPECT_FALSE(rule_in_words(name).empty());
    EXPECT_NE(rule_in_words(name), name);
  }
}

}  // namespace
}  // namespace sporhund::query
