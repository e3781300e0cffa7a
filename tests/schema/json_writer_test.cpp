#include "schema/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace sporhund::schema {
namespace {

TEST(JsonWriter, WritesValues) {
  EXPECT_EQ(json_text(nullptr), "null");
  EXPECT_EQ(json_text(true), "true");
  EXPECT_EQ(json_text(-7), "-7");
  EXPECT_EQ(json_text(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(json_text(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
  EXPECT_EQ(json_text(0.1), "0.1");
  EXPECT_EQ(json_text(std::optional<int>()), "null");
  EXPECT_EQ(json_text(std::optional<int>(3)), "3");
  EXPECT_EQ(json_text(std::vector<std::string>{"a", "b"}), R"(["a","b"])");
  EXPECT_EQ(json_text(std::vector<int>()), "[]");
}

TEST(JsonWriter, NumbersThatAreNoneAreNull) {
  EXPECT_EQ(json_text(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(json_text(std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonWriter, TextsAreEscaped) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"måned «æøå»", "\"måned «æøå»\""},
      {"\"a\\b\"", R"("\"a\\b\"")"},
      {"a\tb\nc", R"("a\tb\nc")"},
      {std::string("a\0b\x1b", 4), R"("a\u0000b\u001B")"},
      {"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(json_text(text), expected);
}

TEST(JsonWriter, WhatIsNoUtf8IsReplacedByteByByte) {
  const std::string replaced = "\uFFFD";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"brev\xE6.txt", "brev" + replaced + ".txt"},
      {"\xC3", replaced},
      {"\xC0\x80", replaced + replaced},                 // a byte written in two
      {"\xED\xA0\x80", replaced + replaced + replaced},  // half a pair of UTF-16
      {"å\xFFå", "å" + replaced + "å"},
  };
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(json_text(text), "\"" + expected + "\"");
  }
}

TEST(JsonWriter, MembersMayBeLeftOut) {
  JsonWriter out;
  const std::vector<int> none;
  const std::vector<int> two = {1, 2};
  out.object(member("a", 1), member_unless_empty("b", none), member_unless_empty("c", two),
             member("d", null_if_empty("")));
  EXPECT_EQ(out.text(), R"({"a":1,"c":[1,2],"d":null})");
}

}  // namespace
}  // namespace sporhund::schema
