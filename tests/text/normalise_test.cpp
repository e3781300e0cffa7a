#include "text/normalise.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace sporhund::text {
namespace {

struct Case {
  std::string raw;
  std::string repaired;
};

TEST(Normalise, RepairsWhatPdfsAndWordProcessorsLeave) {
  const std::vector<Case> cases = {
      {"", ""},
      {"Æ, ø og å – «slik» “og slik”", "Æ, ø og å – «slik» “og slik”"},
      {"a\u030A sa\u030Arbar", "å sårbar"},
      {"a\u02DA fo\u00A8r cafe\u00B4er", "å för caféer"},
      {"FHI\u00B4s og Helse\u00B4s", "FHI\u00B4s og Helse\u00B4s"},
      {"\uFB01nne \uFB02ere e\uFB00ekt o\uFB03siell sni\uFB04",
       "finne flere effekt offisiell sniffl"},
      {"e\u2010helse e\u2011helse", "e-helse e-helse"},
      {"193\u00A0900\u202Fkr\u2009nå", "193 900 kr nå"},
      {"sam\u00ADhand\u200Bling\uFEFF", "samhandling"},
      {"a\u200D\u030A", "å"},
      {"\u212Bsa 5 \u212Bngstr\u00F8m", "Åsa 5 Ångstrøm"},
      {"én\r\nto\rtre\ffire\u2028fem\tseks\x01\x7F", "én\nto\ntre\nfire\nfem\tseks"},
      {"\uF0B7 punkt \uF0A7 \uF0D8 \uF02D strek", "• punkt • • – strek"},
      {"\uE123 eget tegn", "\uE123 eget tegn"},
      {"feil \xC3 byte \xFF", "feil \uFFFD byte \uFFFD"},
  };
  for (const auto& [raw, repaired] : cases) EXPECT_EQ(normalised(raw), repaired) << raw;
}

TEST(Normalise, MapsEachCharacterToWhereItCameFrom) {
  const std::string raw = "A\u00ADB \uFB01n a\u030Ar\u200B";
  const Normalised result = normalise(raw);
  ASSERT_EQ(result.text(), "AB fin år");
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"A", "A"}, {"B", "B"}, {"fin", "\uFB01"}, {"n", "n"}, {"å", "a\u030A"}, {"r", "r"}};
  for (const auto& [repaired, source] : expected) {
    EXPECT_EQ(result.source_offset(result.text().find(repaired)), raw.find(source)) << repaired;
  }
  EXPECT_EQ(result.source_offset(result.text().size()), raw.size());
  EXPECT_EQ(result.source_offset(1000), raw.size());
}

/// Strings of the characters that give most trouble, and of bytes that are no characters.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "a",      "A",      "e",        "o",
      "s",      "i",      " ",        "\n",
      "\r",     "-",      "7",        "å",
      "\u030A", "\u0301", "\u0323",   "\u0327",
      "\u00B4", "\u00A8", "\u02DA",   "\u02C7",
      "\u1FFD", "\u1FEF", "\u0385",   "\uFB01",
      "\uFB05", "\u00AD", "\u200B",   "\u034F",
      "\uFE0F", "\u00A0", "\u2010",   "\uF0B7",
      "\u212A", "\u212B", "\u1100",   "\u1161",
      "\u11A8", "\u0958", "\u2126",   "\u0344",
      "\xC3",   "\xFF",   "\xE2\x80", "\xF0\x9F\x98\x80"};
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(0, 14);
  std::string text;
  for (int left = length(random); left > 0; --left) text += pieces[piece(random)];
  return text;
}

TEST(Normalise, TwiceIsOnceAndOffsetsAscend) {
  std::mt19937 random(20231);
  for (int round = 0; round < 8000; ++round) {
    const std::string raw = random_text(random);
    const Normalised once = normalise(raw);
    const Normalised twice = normalise(once.text());
    ASSERT_EQ(twice.text(), once.text()) << testing::PrintToString(raw);
    std::size_t last = 0;
    for (std::size_t byte = 0; byte <= once.text().size(); ++byte) {
      ASSERT_LE(last, once.source_offset(byte)) << testing::PrintToString(raw);
      ASSERT_EQ(twice.source_offset(byte), byte);
      last = once.source_offset(byte);
    }
    ASSERT_EQ(last, raw.size());
  }
}

TEST(Normalise, CharactersThatStayMapBackToThemselves) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const std::string raw = random_text(random);
    const Normalised result = normalise(raw);
    for (std::size_t byte = 0; byte < result.text().size(); ++byte) {
      const char letter = result.text()[byte];
      if (letter != '7') continue;
      ASSERT_EQ(raw[result.source_offset(byte)], letter) << testing::PrintToString(raw);
    }
  }
}

TEST(Normalise, TakesMarksWithoutEndInItsStride) {
  for (const std::string mark : {"\u0301\u0323", "\u0344"}) {
    std::string raw = "a";
    for (int i = 0; i < 200000; ++i) raw += mark;
    const std::string once = normalised(raw + "b");
    EXPECT_LT(once.size(), 100U);
    EXPECT_TRUE(once.ends_with('b'));
    EXPECT_EQ(normalised(once), once);
  }
}

TEST(Normalise, BothUnicodeFormsOfATextAreOne) {
  EXPECT_EQ(normalised("Bla\u030Aba\u030Ar og cafe\u0301"), normalised("Blåbår og café"));
}

}  // namespace
}  // namespace sporhund::text
