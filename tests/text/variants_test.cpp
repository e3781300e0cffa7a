#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "text/compounds.h"
#include "text/grams.h"
#include "text/nynorsk.h"
#include "text/word_pairs.h"

namespace sporhund::text {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

bool may_split(std::string_view word, std::string_view head, std::string_view tail) {
  for (const Split& split : splits(word)) {
    if (split.head == head && split.tail == tail) return true;
  }
  return false;
}

TEST(Compounds, MayBePartedWithAndWithoutALink) {
  EXPECT_TRUE(may_split("vaktliste", "vakt", "liste"));
  EXPECT_TRUE(may_split("meldingsboks", "melding", "boks"));
}

TEST(Compounds, AreNotPartedAtAnEnding) {
  EXPECT_FALSE(may_split("meldingene", "melding", "ene"));
  EXPECT_FALSE(may_split("overføring", "over", "føring"));
  EXPECT_THAT(splits("tb2023plan"), IsEmpty());
}

TEST(Compounds, AreMadeOfNeighbours) {
  EXPECT_THAT(joins("melding", "boks"), ElementsAre("meldingboks", "meldingsboks", "meldingeboks"));
  EXPECT_THAT(joins("kap", "541"), IsEmpty());
}

TEST(OtherNorm, KnowsWordsByAnyOfTheirForms) {
  EXPECT_THAT(other_norm("tjenestene"), Contains("teneste"));
  EXPECT_THAT(other_norm("tenester"), Contains("tjeneste"));
  EXPECT_THAT(other_norm("korleis"), Contains("hvordan"));
  EXPECT_THAT(other_norm("moglegheitene"), Contains("mulighet"));
}

TEST(OtherNorm, KnowsWordsThatTheOtherNormAllows) {
  EXPECT_THAT(other_norm("tryggleiken"), Contains("sikkerhet"));
  EXPECT_THAT(other_norm("styresmakter"), Contains("myndighet"));
  EXPECT_THAT(other_norm("høring"), Contains("høyring"));
  EXPECT_THAT(other_norm("sjukehus"), Contains("sykehus"));
}

TEST(WordPairs, BeginWhereASortedListHasThem) {
  const std::string_view lines = "ei a\nein b\neine c\nå d\n";
  EXPECT_EQ(lines_from(lines, "ei"), lines);
  EXPECT_EQ(lines_from(lines, "ein"), "ein b\neine c\nå d\n");
  EXPECT_EQ(lines_from(lines, "eines"), "å d\n");
  EXPECT_EQ(lines_from(lines, ""), lines);
  EXPECT_EQ(lines_from(lines, "ø"), "");
  EXPECT_EQ(lines_from("", "a"), "");
}

TEST(OtherNorm, KnowsPartsOfCompounds) {
  EXPECT_THAT(other_norm("tenesteplan"), Contains("tjenesteplan"));
  EXPECT_THAT(other_norm("planeigar"), Contains("planeier"));
  EXPECT_THAT(other_norm("verksemdsplan"), Contains("virksomhetsplan"));
  EXPECT_THAT(other_norm("tenesteoppgåve"), Contains("tjenesteoppgave"));
}

TEST(OtherNorm, KnowsFormsOfNynorskWhereAskedTo) {
  for (const auto& [nynorsk, bokmal] : std::vector<std::pair<std::string, std::string>>{
           {"kjem", "kommer"}, {"vel", "velger"}, {"golvet", "gulv"}, {"budd", "bodd"}}) {
    EXPECT_THAT(other_norm(nynorsk, NormReach::forms), Contains(bokmal));
    EXPECT_THAT(other_norm(nynorsk), Not(Contains(bokmal)));
  }
  EXPECT_THAT(other_norm("tenester", NormReach::forms), Contains("tjeneste"));
}

TEST(OtherNorm, LooksForFormsInNoCompound) {
  EXPECT_THAT(other_norm("golvplan", NormReach::forms), Not(Contains("gulvplan")));
}

TEST(OtherNorm, LeavesAWordOfBothNormsAlone) {
  EXPECT_THAT(other_norm("plan"), IsEmpty());
  EXPECT_THAT(other_norm("tjeneste"), Not(Contains("tjeneste")));
}

TEST(Grams, AreTheSameForTheSameLetters) {
  EXPECT_EQ(grams("år").size(), 1U);
  EXPECT_EQ(grams("plan").size(), 3U);
  EXPECT_EQ(grams("planen")[1], grams("aplanb")[2]);
}

TEST(Grams, AnIndexFindsThoseThatAWordShares) {
  GramIndex index;
  index.add("samhandling");
  index.add("handlingsplan");
  for (const std::string_view word :
       {"handling", "behandlingen", "sam", "samhandlingsplaner", "ål", "plån", "x", ""}) {
    std::vector<std::uint32_t> expected;
    std::vector<Gram> known;
    for (const std::string_view wanted : {"samhandling", "handlingsplan"}) {
      for (const Gram gram : grams(wanted)) {
        if (std::ranges::find(known, gram) == known.end()) known.push_back(gram);
      }
    }
    for (const Gram gram : grams(word)) {
      const auto at = std::ranges::find(known, gram);
      if (at != known.end()) expected.push_back(static_cast<std::uint32_t>(at - known.begin()));
    }
    std::vector<std::uint32_t> found;
    index.find(word, found);
    EXPECT_EQ(found, expected) << word;
    EXPECT_EQ(index.size(), known.size());
  }
}

}  // namespace
}  // namespace sporhund::text
