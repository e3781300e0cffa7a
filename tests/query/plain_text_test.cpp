#include "query/plain_text.h"
#include "schema/utf8.h"

#include <gtest/gtest.h>

#include <random>

#include "schema/utf8.h"

namespace sporhund::query {
namespace {

TEST(PlainText, ReplacesWhatOtherProgramsCouldTrapOn) {
  const std::pair<std::string, std::string> rows[] = {
      {"blåbær – «æøå» 😀", "blåbær – «æøå» 😀"},
      {"a\tb\nc", "a\tb\nc"},
      {"\x1b[31mrød", "\uFFFD[31mrød"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"\r\x7F\u0085", "\uFFFD\uFFFD\uFFFD"},
      {"\xFF\xE6", "\uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\uFFFE", "\uFFFD"},
  };
  for (const auto& [text, expected] : rows) {
    EXPECT_EQ(printable(text), expected);
    EXPECT_EQ(on_one_line(expected), on_one_line(text));
  }
}

TEST(PlainText, IsUtf8AndStableWhateverTheBytes) {
  std::mt19937 random(7);
  for (int run = 0; run < 2000; ++run) {
    std::string bytes(random() % 12, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const std::string clean = printable(bytes);
    EXPECT_TRUE(schema::is_utf8(clean));
    EXPECT_EQ(printable(clean), clean);
  }
}

TEST(PlainText, OneLineHasSingleSpaces) {
  EXPECT_EQ(on_one_line(" a \t\n b  "), "a b");
}

TEST(PlainText, CountsUtf16AsExcelDoes) {
  EXPECT_EQ(utf16_length("aå–😀"), 5U);
}

}  // namespace
}  // namespace sporhund::query
