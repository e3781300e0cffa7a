#include <gtest/gtest.h>

#include "indexer/pdf/font_names.h"
#include "indexer/pdf/overprint.h"
#include "indexer/pdf/text_quality.h"
#include "indexer/pdf/utf.h"

namespace sporhund::indexer {
namespace {

double quality(const std::vector<std::string>& texts) {
  std::vector<Word> words;
  for (const std::string& text : texts) words.push_back({text, {}, 10, 0, true, false});
  return text_quality(words);
}

TEST(TextQuality, IsHighForWhatPeopleWrite) {
  EXPECT_EQ(quality({"Departementet", "ber", "om", "«e-helse»", "(jf.", "§", "11),"}), 1);
  EXPECT_EQ(quality({"171,9", "mill.", "kr", "–", "•", "......", "TB2023–15", "HRFU"}), 1);
  EXPECT_EQ(quality({"https://eksempel.no/a/b?c=1", "post@eksempel.no", "25/23", "Ελλάδα"}), 1);
}

TEST(TextQuality, IsLowForWhatNoOneCanRead) {
  EXPECT_EQ(quality({"\xEE\x80\x81\xEE\x80\x82", "\xEF\xBF\xBD\xEF\xBF\xBD", "\x02\x03"}), 0);
  EXPECT_EQ(quality({"GHSDUWPHQW", "#$%a&", "!\"#1$%"}), 0);
  EXPECT_EQ(quality({}), 0);
  EXPECT_DOUBLE_EQ(quality({"halvt", "\x02\x03\x04\x05\x06"}), 0.5);
}

TEST(FontNamed, ReadsWeightAndSlopeFromTheName) {
  const std::vector<std::tuple<std::string, std::string, bool, bool>> cases{
      {"ABCDEF+Georgia-BoldItalic", "Georgia-BoldItalic", true, true},
      {"Aptos,Bold", "Aptos,Bold", true, false},
      {"Frutiger-Black", "Frutiger-Black", true, false},
      {"SourceSans-SemiboldIt", "SourceSans-SemiboldIt", true, true},
      {"Titillium-Regular", "Titillium-Regular", false, false},
      {"Abcdef+Arial", "Abcdef+Arial", false, false},
      {"Calibri-Oblique", "Calibri-Oblique", false, true},
      {"Bad\xFF", "Bad\xEF\xBF\xBD", false, false},
      {"", "", false, false},
  };
  for (const auto& [name, shown, bold, italic] : cases) {
    EXPECT_EQ(font_named(name), (Font{shown, bold, italic})) << name;
  }
}

TEST(Utf, TurnsUtf16IntoUtf8AndBack) {
  const auto utf8 = [](std::vector<unsigned short> units) {
    return utf8_from_utf16({units.data(), units.size()});
  };
  EXPECT_EQ(utf8({'a', 0xE5, 0x20AC, 0xD83D, 0xDE00}), "aå€\xF0\x9F\x98\x80");
  EXPECT_EQ(utf8({0xD83D}), "\xEF\xBF\xBD");
  EXPECT_EQ(utf8({0xDE00, 'b'}),
            "\xEF\xBF\xBD"
            "b");
  for (const char32_t code_point : {0x41U, 0xE5U, 0x7FFU, 0x800U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string text;
    append_utf8(code_point, text);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), code_point);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf, PassesOneByteOfWhatIsNoUtf8) {
  for (const std::string bad : {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(bad, at), kReplacement);
    EXPECT_EQ(at, 1U);
  }
}

TEST(DropOverprinted, KeepsTheFirstAndTheOrder) {
  const auto word = [](const char* text, double left, double top) {
    return Word{text, {left, top, left + 20, top + 10}, 10, 0, true, false};
  };
  std::vector<Word> words{word("b", 50, 50), word("a", 10, 50), word("b", 50.5, 50.5),
                          word("a", 80, 50), word("b", 50, 62), word("b", 49, 49)};
  drop_overprinted(words);
  EXPECT_EQ(words, (std::vector<Word>{word("b", 50, 50), word("a", 10, 50), word("a", 80, 50),
                                      word("b", 50, 62)}));
}

}  // namespace
}  // namespace sporhund::indexer
