#include "query/ranking/answer_type.h"

#include <gtest/gtest.h>

#include <utility>

namespace sporhund::query {
namespace {

TEST(AnswerType, IsToldByTheFirstWords) {
  const std::pair<std::string_view, Asked> cases[] = {
      {"Når ble byen bygd?", Asked::time},
      {"I hvilket år ble byen bygd", Asked::time},
      {"kva dato er fristen", Asked::time},
      {"hvor mange bor der", Asked::number},
      {"Kor mykje får dei?", Asked::number},
      {"hvor ligger byen", Asked::place},
      {"I hvilken kommune ligger byen", Asked::place},
      {"kvar er kontoret", Asked::place},
      {"hvem eier tiltaket", Asked::answer},
      {"kven har ansvar", Asked::answer},
      {"tiltak og planer når det er krise", Asked::subject},
      {"digital sikkerhet", Asked::subject},
      {"", Asked::subject},
  };
  for (const auto& [question, asked] : cases) EXPECT_EQ(asked_for(question), asked) << question;
}

TEST(AnswerType, KnowsTimesAndNumbers) {
  EXPECT_TRUE(may_answer(Asked::time, "1987"));
  EXPECT_TRUE(may_answer(Asked::time, "oktober"));
  EXPECT_FALSE(may_answer(Asked::time, "4500"));
  EXPECT_FALSE(may_answer(Asked::time, "femten"));
  EXPECT_TRUE(may_answer(Asked::number, "4500"));
  EXPECT_TRUE(may_answer(Asked::number, "171,9"));
  EXPECT_TRUE(may_answer(Asked::number, "femten"));
  EXPECT_FALSE(may_answer(Asked::number, "oktober"));
  EXPECT_FALSE(may_answer(Asked::number, "1987"));
  EXPECT_FALSE(may_answer(Asked::answer, "1987"));
  EXPECT_FALSE(may_answer(Asked::subject, "1987"));
}

TEST(AnswerType, WordsSupportAnAnswerThatTheyStandBy) {
  const std::vector<PlacedWord> words = {{2, {10}}, {1, {40, 5}}, {3, {}}};
  EXPECT_DOUBLE_EQ(best_support(words, {14}), 2.0 / 2 + 1 / (1 + 9 / 4.0));
  EXPECT_DOUBLE_EQ(best_support(words, {90, 14}), best_support(words, {14}));
  EXPECT_EQ(best_support(words, {10}), 0);
  EXPECT_EQ(best_support(words, {}), 0);
}

}  // namespace
}  // namespace sporhund::query
