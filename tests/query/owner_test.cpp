#include "query/threads/owner.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/bodies.h"

namespace sporhund::query {
namespace {

using schema::OwnershipRole;

OwnerSource source(const std::string& body, const std::string& quote,
                   OwnershipRole role = OwnershipRole::owner) {
  OwnerSource made;
  made.statement.body = body;
  made.statement.role = role;
  made.statement.quote = quote;
  made.statement.measure = quote;
  made.statement.evidence = {"0123456789ab", 4, 4, {"0123456789ab-1"}};
  made.document.id = "0123456789ab";
  made.document.path = "/brev.pdf";
  made.passage = quote;
  return made;
}

RankedOwners ranked(const std::string& measure, const std::vector<OwnerSource>& sources) {
  const MeasureWords words(measure, [](const std::string&) { return 1.0; });
  return rank_owners(words, sources, BodyNames(corpus::bodies()));
}

TEST(OwnerRanking, TheTextThatHoldsMoreOfTheMeasureComesFirst) {
  const RankedOwners found =
      ranked("nasjonal øvingsplan",
             {source("KS", "KS skal lage en lokal øvingsplan."),
              source("Helsedirektoratet", "Helsedirektoratet skal lage en nasjonal øvingsplan.")});
  ASSERT_FALSE(found.owners.empty());
  EXPECT_EQ(found.owners[0].statement.body, "Helsedirektoratet");
}

TEST(OwnerRanking, OwnersComeBeforeThoseWhoHelp) {
  const RankedOwners found =
      ranked("øvingsplan", {source("KS", "KS bidrar til øvingsplanen.", OwnershipRole::contributes),
                            source("Helsedirektoratet", "Helsedirektoratet leder øvingsplanen.")});
  ASSERT_EQ(found.owners.size(), 2U);
  EXPECT_EQ(found.owners[0].statement.body, "Helsedirektoratet");
  EXPECT_GT(found.owners[0].confidence, found.owners[1].confidence);
  EXPECT_LE(found.owners[0].confidence, 1);
}

TEST(OwnerRanking, AMeasureOfWhichTheSentenceOnlySpeaksIsNotOwned) {
  OwnerSource aside = source("KS", "KS skal lage en rapport i tråd med øvingsplanen.");
  aside.statement.measure = "lage en rapport";
  const OwnerSource owned = source("Kystverket", "Kystverket leder øvingsplanen.");
  const RankedOwners found = ranked("øvingsplan", {aside, owned});
  ASSERT_EQ(found.owners.size(), 1U);
  EXPECT_EQ(found.owners[0].statement.body, "Kystverket");
}

TEST(OwnerRanking, AMeasureThatOnlyStandsAroundAStatementIsNotOwned) {
  OwnerSource beside = source("KS", "KS har ansvar for varsling.");
  beside.passage = "Øvingsplanen er god. KS har ansvar for varsling.";
  EXPECT_TRUE(ranked("øvingsplan", {beside}).owners.empty());
}

TEST(OwnerRanking, WhatAnotherBodyHasOfAnAssignmentIsAPartOfIt) {
  OwnerSource whole = source("KS", "KS skal lage en plan.");
  OwnerSource part = source("Kystverket", "Kystverket skal vurdere behovet.");
  for (OwnerSource* given : {&whole, &part}) {
    given->assignment.title = "Øvingsordning";
    given->assignment.owner = "KS";
  }
  const RankedOwners found = ranked("øvingsordning", {part, whole});
  ASSERT_EQ(found.owners.size(), 1U);
  EXPECT_EQ(found.owners[0].statement.body, "KS");
}

TEST(OwnerRanking, TheOtherWrittenNormMatches) {
  EXPECT_EQ(ranked("kven har ansvar for tenesta", {source("KS", "KS har ansvar for tjenesten.")})
                .owners.size(),
            1U);
}

TEST(OwnerRanking, InflectionAndCompoundsMatch) {
  EXPECT_EQ(ranked("øvingsplaner", {source("KS", "KS har ansvar for øvingsplanen.")}).owners.size(),
            1U);
  EXPECT_EQ(
      ranked("beredskap", {source("KS", "KS har ansvar for beredskapsarbeidet.")}).owners.size(),
      1U);
}

TEST(OwnerRanking, ABodysOwnNameIsNotWhatItOwns) {
  const std::string net = "Norsk helsenett SF";
  const RankedOwners found =
      ranked("helsenettet", {source(net, "Norsk helsenett SF skal drifte serverne."),
                             source(net, "Norsk helsenett SF har ansvaret for helsenettet.")});
  ASSERT_FALSE(found.owners.empty());
  EXPECT_EQ(found.owners[0].statement.quote, "Norsk helsenett SF har ansvaret for helsenettet.");
  EXPECT_EQ(found.owners.size(), 1U);
}

TEST(OwnerRanking, AUnitIsNamedWithTheBodyItBelongsTo) {
  const RankedOwners found =
      ranked("varsling", {source("HelseCERT", "HelseCERT har ansvar for varsling.")});
  ASSERT_EQ(found.owners.size(), 1U);
  EXPECT_EQ(found.owners[0].statement.body, "Norsk helsenett SF");
  EXPECT_EQ(found.owners[0].unit, "HelseCERT");
}

TEST(OwnerRanking, AMergedBodyIsNamedAsThenWithItsSuccessor) {
  const RankedOwners found = ranked(
      "varsling", {source("Direktoratet for e-helse", "Direktoratet for e-helse eier varsling.")});
  ASSERT_EQ(found.owners.size(), 1U);
  EXPECT_EQ(found.owners[0].statement.body, "Direktoratet for e-helse");
  EXPECT_EQ(found.owners[0].successor, "Helsedirektoratet");
}

TEST(OwnerRanking, NobodyIsNamedWhereTheOwnerIsYetToBeFound) {
  const RankedOwners found =
      ranked("felles øvingsplan", {source("", "Eier av felles øvingsplan må avklares."),
                                   source("KS", "KS skal ha en øvingsplan.")});
  EXPECT_TRUE(found.owners.empty());
  ASSERT_EQ(found.unowned.size(), 1U);
  EXPECT_EQ(found.unowned[0].statement.quote, "Eier av felles øvingsplan må avklares.");
}

TEST(OwnerRanking, AnOpenOwnerOfOtherTasksHidesNobody) {
  const auto found = ranked(
      "varslingsordning",
      {source("", "Eierskap til disse tiltakene må sees i sammenheng med varslingsordningen."),
       source("KS", "KS skal forberede en varslingsordning.")});
  ASSERT_FALSE(found.owners.empty());
  EXPECT_EQ(found.owners[0].statement.body, "KS");
}

TEST(OwnerRanking, OneRowForEachBodyAndQuote) {
  const OwnerSource twice = source("KS", "KS har ansvar for varsling.");
  EXPECT_EQ(ranked("varsling", {twice, twice}).owners.size(), 1U);
}

TEST(OwnerRanking, WhatIsAboutSomethingElseIsLeftOut) {
  EXPECT_TRUE(ranked("romfart", {source("KS", "KS har ansvar for varsling.")}).owners.empty());
  EXPECT_TRUE(ranked("", {source("KS", "KS har ansvar for varsling.")}).owners.empty());
}

TEST(OwnerQuestion, HasAPartForEachThingItAsksFor) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"hvem har ansvar for kart og merker", {"hvem har ansvar for kart og merker"}},
      {"hvem har ansvar for utredningen av kart og for samordning av merker",
       {"hvem har ansvar for utredningen av kart", "samordning av merker"}},
      {"hvem skal bygge moloen, å male den samt å vaske",
       {"hvem skal bygge moloen", "male den", "vaske"}},
      {"", {""}},
  };
  for (const auto& [question, parts] : cases) EXPECT_EQ(parts_of_question(question), parts);
}

TEST(OwnerRanking, AnswersToPartsAreOneListWithEachStatementOnce) {
  const OwnerSource maps = source("KS", "KS har ansvar for kartene.");
  const OwnerSource marks =
      source("Helsedirektoratet", "Helsedirektoratet har ansvar for merkene.");
  const RankedOwners all =
      merged({ranked("kart", {maps}), ranked("merker", {maps, marks}), ranked("kart", {maps})});
  ASSERT_EQ(all.owners.size(), 2U);
  EXPECT_GE(all.owners[0].confidence, all.owners[1].confidence);
}

}  // namespace
}  // namespace sporhund::query
