#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

#include "indexer/pdf/font_names.h"
#include "indexer/pdf/overprint.h"
#include "indexer/pdf/text_quality.h"
#include "indexer/pdf/utf.h"
#include "schema/utf8.h"

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

/// A page of bokmål, nynorsk or English in our own words.
std::vector<std::string> running_text(std::string_view language) {
  const std::map<std::string_view, std::string> texts{
      {"nb",
       "Direktoratet skal innen første halvår legge fram en samlet oversikt over hvordan "
       "virksomhetene "
       "følger opp kravene til informasjonssikkerhet, og foreslå tiltak der risikoen er høyest"},
      {"nn",
       "Føretaket skal rapportere kvart kvartal om kor mange kommunar som har teke løysinga i "
       "bruk, og "
       "gjere greie for kva som hindrar dei andre i å kome i gang med arbeidet"},
      {"en",
       "The agency shall publish a yearly overview of how the shared services are used by "
       "hospitals and "
       "municipalities, and describe which measures would make them easier to adopt"},
      {"names",
       "Hansen Larsen Nordli Øvrebø Skjelbreid Johansen Kvåle Bjørnstad Aune Thorvaldsen Braathen "
       "Ulvestad Wetlesen Hjelmeland Pettersen Solbakken Myklebust Ingebrigtsen"},
      {"figures",
       "2021 2022 2023 171,9 45,2 1 204 312 96 % 12.03.2024 kap. 701 post 21 nr. 4 (2,1) 0,0 –"}};
  std::istringstream words(texts.at(language));
  return {std::istream_iterator<std::string>(words), {}};
}

TEST(TextQuality, LetsPassEveryLanguageOfTheDocumentsAndLists) {
  for (const char* text : {"nb", "nn", "en", "names", "figures"}) {
    EXPECT_GE(quality(running_text(text)), 0.95) << text;
  }
}

std::string rotated(std::string word) {
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>('a' + (c - 'a' + 7) % 26);
  }
  return word;
}

std::string without_e_and_i(std::string word) {
  std::erase_if(word, [](char c) { return c == 'e' || c == 'i'; });
  return word;
}

std::string misread(std::string word) {
  std::string text;
  for (const char c : word) schema::append_utf8(static_cast<unsigned char>(c), text);
  return text;
}

TEST(TextQuality, CatchesWhatAWrongCharacterMapMakesOfText) {
  for (const auto damage : {rotated, without_e_and_i, misread}) {
    std::vector<std::string> words = running_text("nb");
    std::ranges::transform(words, words.begin(), damage);
    EXPECT_LT(quality(words), kReadable) << words.front() << ' ' << words.at(1);
  }
  std::vector<std::string> apart;
  for (const std::string& word : running_text("en")) {
    for (const char c : word) apart.emplace_back(1, c);
  }
  EXPECT_LT(quality(apart), kReadable);
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
    schema::append_utf8(code_point, text);
    std::size_t at = 0;
    EXPECT_EQ(schema::next_code_point(text, at), code_point);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf, PassesOneByteOfWhatIsNoUtf8) {
  for (const std::string bad : {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
    std::size_t at = 0;
    EXPECT_EQ(schema::next_code_point(bad, at), schema::kReplacement);
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
