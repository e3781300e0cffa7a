#include "indexer/records/paragraph_requests.h"

#include <gmock/gmock.h>

#include "tests/indexer/records_reader.h"
#include "tests/indexer/structure_page.h"

namespace sporhund::indexer {
namespace {

using schema::DocumentType;
using testing::assignments_in;
using ::testing::ElementsAre;
using testing::Letter;
using testing::only_assignment;
using testing::PageBuilder;

const Letter kMinutes{DocumentType::protokoll, "Norsk helsenett SF",
                      "Helse- og omsorgsdepartementet", 2031,
                      "Protokoll fra foretaksmøte i Norsk helsenett SF"};
const Letter kJointMinutes{DocumentType::protokoll, "", "Helse- og omsorgsdepartementet", 2031,
                           "Protokoll fra foretaksmøte i Helse Vest RHF og Helse Nord RHF"};

TEST(ParagraphRequests, ARequestBeginsWhereItIsMade) {
  const auto found = only_assignment(
      kMinutes, PageBuilder().paragraph(
                    {"Foretaksmøtet viste til rapporten av 15. mars 2031. Foretaksmøtet ba "
                     "Norsk helsenett SF om å telle alle skilt innen 1. juni 2031."}));
  EXPECT_EQ(found.text,
            "Foretaksmøtet ba Norsk helsenett SF om å telle alle skilt innen 1. juni 2031.");
  ASSERT_EQ(found.deadlines.size(), 1U);
}

TEST(ParagraphRequests, WhatTheAddresseeMustDoByADayGoesBeforeIt) {
  const auto found = only_assignment(
      kMinutes, PageBuilder().paragraph(
                    {"Skiltene er gamle. Norsk helsenett SF skal innen 1. mai 2031 sende en plan. "
                     "Foretaksmøtet ba Norsk helsenett SF om å telle skiltene først."}));
  EXPECT_TRUE(found.text.starts_with("Norsk helsenett SF skal innen 1. mai")) << found.text;
}

TEST(ParagraphRequests, EachSentenceThatAsksMakesOne) {
  const auto found = assignments_in(
      kMinutes, PageBuilder().paragraph(
                    {"Foretaksmøtet ba Norsk helsenett SF om å telle skilt innen 1. mai 2031. "
                     "Foretaksmøtet ba i tillegg om at Norsk helsenett SF maler dem. Frist: 1. "
                     "september 2031."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].deadlines[0].date, "2031-05-01");
  EXPECT_EQ(found[1].deadlines[0].date, "2031-09-01");
}

TEST(ParagraphRequests, AMeetingOfSeveralAsksEachByItself) {
  const auto found = assignments_in(
      kJointMinutes,
      PageBuilder()
          .paragraph({"Foretaksmøtet ba Helse Nord RHF, i samarbeid med KS, om å telle skilt."})
          .paragraph({"Foretaksmøtet ba de regionale helseforetakene, under ledelse av Helse Vest "
                      "RHF, om å male dem."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].owner, "Helse Nord RHF");
  EXPECT_EQ(found[1].owner, "Helse Vest RHF");
}

TEST(ParagraphRequests, BelowAssignmentsAParagraphMayAskOthersToo) {
  const Letter letter{DocumentType::oppdragsdokument, "", "Helse- og omsorgsdepartementet", 2031,
                      "Oppdrag 2031"};
  const auto found = assignments_in(
      letter, PageBuilder()
                  .heading("Nye oppdrag", 13)
                  .paragraph({"Helse Vest RHF skal telle skilt. Tellingen skal være ferdig i tide. "
                              "Departementet ber også Helse Nord RHF om å male dem."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].owner, "Helse Vest RHF");
  EXPECT_EQ(found[1].owner, "Helse Nord RHF");
}

TEST(ParagraphRequests, ALetterOfOneAssignmentTellsEachItsPart) {
  const Letter letter{DocumentType::oppdragsdokument, "", "Helse- og omsorgsdepartementet", 2031,
                      "Oppdrag om telling av skilt"};
  const auto found = assignments_in(
      letter, PageBuilder().paragraph({"Helsedirektoratet skal telle skilt. Kystverket skal sende "
                                       "tall innen 1. mai 2031. Skiltene er gamle."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].owner, "Kystverket");
}

TEST(ParagraphRequests, ACellMayOnlyNumberItsTask) {
  const auto found = only_assignment(
      Letter{}, PageBuilder()
                    .row({"Oppdrag", "Beskrivelse", "Frist"}, true)
                    .row({"O1", "Direktoratet skal telle skilt.", "2. kvartal 2031"}));
  EXPECT_EQ(found.owner, "Helsedirektoratet");
  ASSERT_EQ(found.deadlines.size(), 1U);
  EXPECT_EQ(found.deadlines[0].date, "2031-06-30");
}

TEST(ParagraphRequests, AMandateNumbersAssignmentsOfTheBodiesAboveThem) {
  const Letter mandate{DocumentType::mandat, "", "Helse- og omsorgsdepartementet", 2031, "Mandat"};
  const auto found = only_assignment(mandate, PageBuilder()
                                                  .heading("4.1 Kystverket", 13)
                                                  .paragraph({"ID: TB2031-04 Skilt"})
                                                  .paragraph({"Etaten skal telle skilt."}));
  EXPECT_EQ(found.id, "TB2031-04");
  EXPECT_EQ(found.owner, "Kystverket");
}

TEST(ParagraphRequests, WhomSomethingIsForTakesNoPart) {
  const auto found = only_assignment(
      Letter{},
      PageBuilder()
          .heading("Oppdrag", 13)
          .paragraph({"Direktoratet skal, sammen med KS, foreslå nytt mandat for NUIT og NUFA."}));
  ASSERT_EQ(found.partners.size(), 1U);
  EXPECT_EQ(found.partners[0].body, "KS");
}

TEST(ParagraphRequests, AMeetingMayAskWithoutSayingWhom) {
  const auto found = only_assignment(
      kMinutes, PageBuilder().paragraph({"Foretaksmøtet ba om at planen legges fram i mai."}));
  EXPECT_EQ(found.owner, "Norsk helsenett SF");
  EXPECT_EQ(found.owner_inferred_from, "mottaker");
}

TEST(ParagraphRequests, WhoIsBelowTheRecipientAnswersForItsOwn) {
  const Letter letter{DocumentType::oppdragsdokument, "Helse Nord RHF",
                      "Helse- og omsorgsdepartementet", 2031, "Oppdragsdokument 2031"};
  const auto found = only_assignment(
      letter,
      PageBuilder()
          .heading("Oppdrag", 13)
          .paragraph(
              {"Universitetssykehuset Nord-Norge HF skal telle skilt, og rapportere om det til "
               "Helsedirektoratet."}));
  EXPECT_EQ(found.owner, "Universitetssykehuset Nord-Norge HF");
  EXPECT_TRUE(found.partners.empty()) << "whoever gets a report takes no part";
}

TEST(ParagraphRequests, AssignmentsOfAMinistryMayBeTitledInPlainType) {
  const auto found = assignments_in(
      Letter{}, PageBuilder()
                    .heading("Oppdrag fra Helse- og omsorgsdepartementet", 13)
                    .paragraph({"Oppdrag 1: Skilt. Direktoratet skal telle skilt innen 1. mai."})
                    .paragraph({"Oppdrag 2: Fyr. Direktoratet skal telle fyr."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Skilt");
  EXPECT_EQ(found[1].text, "Direktoratet skal telle fyr.");
}

TEST(ParagraphRequests, ATableNumbersAssignmentsWithoutLetters) {
  const auto found = assignments_in(
      Letter{}, PageBuilder()
                    .row({"Nr.", "Oppdrag", "Frist"}, true)
                    .row({"2031-01", "Direktoratet skal telle skilt.", "1. mai 2031"})
                    .row({"2031-02", "Direktoratet skal telle fyr.", "1. juni 2031"})
                    .paragraph({"2031-03 er neste måned."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].id, "2031-02");
  EXPECT_EQ(found[1].text, "Direktoratet skal telle fyr.\n1. juni 2031");
}

TEST(ParagraphRequests, AnItemsTaskMayEndWithItsDay) {
  const auto found = assignments_in(
      Letter{}, PageBuilder()
                    .paragraph({"Direktoratet skal:"})
                    .paragraph({"• lede tellingen av skilt, og levere tall 15. desember 2031"})
                    .paragraph({"• telle fyr. Tallene legges fram første gang 1. april."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].deadlines.at(0).date, "2031-12-15");
  EXPECT_EQ(found[1].deadlines.at(0).date, "2031-04-01");
}

TEST(ParagraphRequests, AMeetingMayAskThatOthersAct) {
  const auto found = only_assignment(
      kMinutes, PageBuilder().paragraph({"Foretaksmøtet ba om at Kystverket får flere skilt."}));
  EXPECT_EQ(found.owner, "Norsk helsenett SF");
}

TEST(ParagraphRequests, ItemsNameTheirOwnersWhereAGroupIsToldAbove) {
  const Letter mandate{DocumentType::mandat, "", "Helse- og omsorgsdepartementet", 2031, "Mandat"};
  const auto found = assignments_in(
      mandate, PageBuilder()
                   .paragraph({"De regionale helseforetakene skal gjøre dette:"})
                   .paragraph({"• Helse Nord RHF skal telle skilt innen 1. oktober 2031"})
                   .paragraph({"• Helse Vest RHF skal telle fyr."}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].owner, "Helse Nord RHF");
  EXPECT_EQ(found[1].owner, "Helse Vest RHF");
}

TEST(ParagraphRequests, ADashMayPartTheTitleFromTheTask) {
  const auto found = only_assignment(
      Letter{}, PageBuilder().paragraph({"TB2031-04 Nye skilt – Helsedirektoratet skal telle dem, "
                                         "sammen med alle kommuner. Frist: 1. mai."}));
  EXPECT_EQ(found.title, "Nye skilt");
  EXPECT_TRUE(found.text.starts_with("Helsedirektoratet skal telle")) << found.text;
}

TEST(ParagraphRequests, AnAssignmentThatEndsIsGivenToNobody) {
  const Letter letter{DocumentType::supplerende_tildelingsbrev, "Helsedirektoratet",
                      "Helse- og omsorgsdepartementet", 2031, "Supplerende tildelingsbrev"};
  EXPECT_TRUE(
      assignments_in(letter, PageBuilder().paragraph({"TB2031-20: Oppdraget avsluttes."})).empty());
}

}  // namespace
}  // namespace sporhund::indexer
