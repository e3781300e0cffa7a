#include "schema/answer_json.h"

#include <gtest/gtest.h>

#include "schema/json.h"

namespace sporhund::schema {
namespace {

template <typename Answer>
nlohmann::json json_of(const Answer& answer) {
  return nlohmann::json::parse(json_text(answer));
}

TEST(AnswerJson, OffsetsCountCodePoints) {
  Hit hit;
  hit.passage.text = "Særlig Helsedirektoratet skal måle.";
  hit.passage.lines = {{0, 20, 2, {10, 20, 30.5, 40}}, {20, 37, 2, {10, 50, 30.5, 60}}};
  hit.passage.entities = {
      {EntityKind::organisation, "Helsedirektoratet", "Helsedirektoratet", 8, 25}};
  hit.highlights = {{8, 25}, {31, 36}};  // behind "Særlig ", one letter of two bytes
  const auto json = json_of(hit);
  EXPECT_EQ(json["highlights"], nlohmann::json::parse("[[7,24],[30,34]]"));
  EXPECT_EQ(json["entities"][0]["start"], 7);
  EXPECT_EQ(json["entities"][0]["end"], 24);
  EXPECT_EQ(json["lines"][1]["start"], 19);
  EXPECT_EQ(json["lines"][1]["box"], nlohmann::json::parse("[10,50,30.5,60]"));
}

TEST(AnswerJson, WhatIsNotKnownIsNull) {
  const auto json = json_of(Document{});
  for (const char* key : {"title", "date", "year", "sender", "recipient", "language"}) {
    EXPECT_TRUE(json.at(key).is_null()) << key;
  }
}

TEST(AnswerJson, OnlyAppliedFiltersAreListed) {
  SearchAnswer answer;
  EXPECT_TRUE(json_of(answer)["filters"].empty());
  answer.filters.year_last = 2024;
  EXPECT_EQ(json_of(answer)["filters"]["year"]["last"], 2024);
  EXPECT_TRUE(json_of(answer)["filters"]["year"]["first"].is_null());
}

TEST(AnswerJson, WhatWasNotAskedForIsNotThere) {
  Hit hit;
  EXPECT_FALSE(json_of(hit).contains("context"));
  EXPECT_FALSE(json_of(hit).contains("explanation"));
  hit.reasons = {{"mål", "målene", "stem", {{"tekst", 1}}, 1.5}};
  EXPECT_EQ(json_of(hit)["explanation"][0]["fields"]["tekst"], 1.0);
}

}  // namespace
}  // namespace sporhund::schema
