#include "indexer/records/paragraph_requests.h"

#include <gmock/gmock.h>

#include "tests/indexer/records_reader.h"

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

}  // namespace
}  // namespace sporhund::indexer
