#include "text/misspelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sporhund::text {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Misspelling, LettersThatTheKeyboardLacksHardlyCost) {
  EXPECT_EQ(substitution_cost(U'b', U'b'), 0U);
  EXPECT_EQ(substitution_cost(U'a', U'å'), kRespelling);
  EXPECT_EQ(substitution_cost(U'å', U'a'), kEdit) << "who has å means it";
  EXPECT_LT(substitution_cost(U'å', U'o'), kEdit) << "they sound alike";
  EXPECT_EQ(substitution_cost(U'a', U'b'), kEdit);
}

TEST(Misspelling, PairsStandForLetters) {
  EXPECT_EQ(letter_of_pair(U'a', U'a'), U'å');
  EXPECT_EQ(letter_of_pair(U'e', U'o'), 0U);
  EXPECT_EQ(letter_pairs("paaloep"), 2U);
  EXPECT_EQ(letter_pairs("avtale"), 0U);
}

TEST(Misspelling, KnowsWhoHasTheLetters) {
  EXPECT_TRUE(has_own_letters("på tide"));
  EXPECT_FALSE(has_own_letters("pa tide, café"));
}

TEST(Misspelling, SpellsWithTheLettersFewerFirst) {
  EXPECT_THAT(own_spellings("maal", 9), ElementsAre("mål", "måal", "maål", "måål"));
  EXPECT_THAT(own_spellings("soknad", 9), ElementsAre("søknad", "soknåd", "søknåd"));
  EXPECT_THAT(own_spellings("soknad", 2), ElementsAre("søknad", "soknåd"));
  EXPECT_THAT(own_spellings("frist", 9), IsEmpty());
}

}  // namespace
}  // namespace sporhund::text
