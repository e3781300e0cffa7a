#include "text/legibility.h"

#include <gtest/gtest.h>

namespace sporhund::text {
namespace {

TEST(IsPlausibleWord, KnowsWordsNamesAndCompounds) {
  for (const char32_t* word :
       {U"tildelingsbrev", U"Ansvarsområde", U"løysing", U"samhandlingsløsning", U"through",
        U"SKAL", U"Øvelse", U"ÅPNING", U"idé", U"fôr", U"og", U"EU", U"xq"}) {
    EXPECT_TRUE(is_plausible_word(word)) << testing::PrintToString(std::u32string(word));
  }
}

TEST(IsPlausibleWord, RejectsLettersOfAWrongCharacterMap) {
  for (const char32_t* word :
       {U"xkqplz", U"wjoefmjohtcsfw", U"GHSDUWHPHQWHW", U"Łļņšķ", U"tldlngsbrv"}) {
    EXPECT_FALSE(is_plausible_word(word));
  }
}

}  // namespace
}  // namespace sporhund::text
