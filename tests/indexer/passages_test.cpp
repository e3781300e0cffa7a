#include "indexer/structure/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/structure/pieces.h"
#include "tests/indexer/structure_page.h"

namespace sporhund::indexer {
namespace {

using indexer::testing::PageBuilder;
using ::testing::ElementsAre;

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += (i == 0 ? "" : " ") +
            std::string("Etaten skal følge opp planen med ny kraft og melde fra.");
  }
  return text;
}

std::vector<schema::Passage> cut(const std::vector<Page>& pages) {
  return cut_passages("0123456789ab", find_blocks(pages));
}

TEST(Passages, StandUnderTheirHeadingPath) {
  const auto passages = cut({PageBuilder()
                                 .heading("Brev", 18)
                                 .heading("2 Mål", 14)
                                 .paragraph({sentences(4)})
                                 .heading("2.1 Digitalt", 12)
                                 .paragraph({sentences(4)})
                                 .heading("3 Økonomi", 14)
                                 .paragraph({sentences(4)})});
  ASSERT_EQ(passages.size(), 3);
  EXPECT_THAT(passages[0].heading_path, ElementsAre("Brev", "2 Mål"));
  EXPECT_THAT(passages[1].heading_path, ElementsAre("Brev", "2 Mål", "2.1 Digitalt"));
  EXPECT_THAT(passages[2].heading_path, ElementsAre("Brev", "3 Økonomi"));
}

TEST(Passages, AHeadingWithNothingBelowIsAPassage) {
  const auto passages = cut({PageBuilder()
                                 .paragraph({sentences(3)})
                                 .heading("Vedlegg")
                                 .heading("Kopi")
                                 .paragraph({sentences(1)})
                                 .heading("Slutt")});
  ASSERT_EQ(passages.size(), 4);
  EXPECT_EQ(passages[1].text, "Vedlegg");
  EXPECT_EQ(passages[3].text, "Slutt");
}

TEST(Passages, ALabelThatAUnitEndsIsAPassage) {
  Block label;
  label.kind = BlockKind::heading;
  label.level = kLabelLevel;
  label.text = "Etaten fikk dette oppdraget:";
  Block unit;
  unit.text = "ID: TB2022-07 Varsling. Etaten skal lage en plan.";
  const auto passages = cut_passages("0123456789ab", {label, unit});
  ASSERT_EQ(passages.size(), 2);
  EXPECT_EQ(passages[0].text, label.text);
  EXPECT_EQ(passages[1].text, unit.text);
}

TEST(Passages, AnIntroductionAndItsListAreTogether) {
  const auto passages = cut({PageBuilder()
                                 .paragraph({sentences(4)})
                                 .paragraph({"Etaten skal:"})
                                 .paragraph({"• " + sentences(2)})
                                 .paragraph({"• " + sentences(2)})
                                 .paragraph({sentences(4)})});
  ASSERT_EQ(passages.size(), 3);
  EXPECT_EQ(passages[1].text, "Etaten skal:\n• " + sentences(2) + "\n• " + sentences(2));
}

TEST(Passages, AssignmentsNeverMix) {
  const auto passages = cut({PageBuilder()
                                 .paragraph({sentences(9)})
                                 .heading("ID: TB2023-01 Plan", 11)
                                 .paragraph({"Kort tekst."})
                                 .heading("ID: TB2023-02 Register", 11)
                                 .paragraph({sentences(5)})
                                 .paragraph({"Frist: 1. mai"})});
  ASSERT_EQ(passages.size(), 3);
  ASSERT_TRUE(passages[1].assignment.has_value());
  EXPECT_EQ(passages[1].assignment->id, "TB2023-01");
  EXPECT_EQ(passages[1].assignment->title, "Plan");
  EXPECT_EQ(passages[2].assignment->id, "TB2023-02");
  EXPECT_TRUE(passages[2].text.ends_with("Frist: 1. mai"));
}

TEST(Passages, AnAssignmentThatRunsIntoTheTextHasItsBoldTitle) {
  const std::string line = "TB2023-07 Ny portal. " + sentences(2);
  const auto passages = cut({PageBuilder()
                                 .paragraph({sentences(9)})
                                 .paragraph({line})
                                 .bold_up_to(20)
                                 .paragraph({sentences(5)})});
  ASSERT_EQ(passages.size(), 2);
  EXPECT_EQ(passages[1].assignment->id, "TB2023-07");
  EXPECT_EQ(passages[1].assignment->title, "Ny portal");
}

TEST(Passages, AgendaItemsNeverMix) {
  const auto passages = cut({PageBuilder()
                                 .row({"Sak", "Tema"}, true)
                                 .row({"1/24", "Referat"})
                                 .row({"2/24", "Budsjett"})});
  ASSERT_EQ(passages.size(), 3);
  EXPECT_EQ(passages[2].text, "2/24\tBudsjett");
  EXPECT_EQ(passages[2].table_header, "Sak\tTema");
}

TEST(Passages, RowsOfFiguresStandTogetherAndRowsThatTellAlone) {
  const auto figures =
      cut({PageBuilder().row({"Kap.", "Beløp"}, true).row({"701", "12"}).row({"702", "14"})});
  EXPECT_EQ(figures.size(), 1);
  const auto deadlines = cut({PageBuilder()
                                  .row({"Frist", "Hva"}, true)
                                  .row({"1. mai", "Etaten leverer en plan for arbeidet"})
                                  .row({"9. mai", "Etaten møter departementet om planen"})});
  ASSERT_EQ(deadlines.size(), 2);
  EXPECT_EQ(deadlines[1].text, "9. mai\tEtaten møter departementet om planen");
  EXPECT_EQ(deadlines[1].table_header, "Frist\tHva");
}

TEST(Passages, WhatFollowsAnAgendaRowStandsUnderIt) {
  const auto passages =
      cut({PageBuilder().row({"1/24", "Referat", "Godkjenning"}).paragraph({sentences(4)}),
           PageBuilder(2).paragraph({sentences(9)})});
  EXPECT_THAT(passages.back().heading_path, ElementsAre("1/24 Referat"));
}

TEST(Passages, AreCutBetweenSentencesAndLoseNothing) {
  const std::string text = sentences(60);
  const auto passages = cut({PageBuilder().paragraph({text})});
  ASSERT_GT(passages.size(), 2);
  std::string joined;
  for (const auto& passage : passages) {
    EXPECT_LE(count_words(passage.text), kMostPassageWords);
    EXPECT_TRUE(passage.text.ends_with('.'));
    joined += (joined.empty() ? "" : " ") + passage.text;
  }
  EXPECT_EQ(joined, text);
}

TEST(Passages, ASentenceWithoutEndIsCutBetweenWords) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += (i == 0 ? "" : " ") + std::string("ord");
  const auto passages = cut({PageBuilder().paragraph({text})});
  EXPECT_EQ(passages.size(), 3);
  for (const auto& passage : passages) EXPECT_LE(count_words(passage.text), kMostPassageWords);
}

TEST(Passages, KnowThePageOfEveryLine) {
  const auto passages = cut({PageBuilder(3).paragraph({"Arbeidet skal samordnes med"}),
                             PageBuilder(4).paragraph({"de andre etatene."})});
  ASSERT_EQ(passages.size(), 1);
  EXPECT_EQ(passages[0].page_first, 3);
  EXPECT_EQ(passages[0].page_last, 4);
  for (const auto& line : passages[0].lines) EXPECT_LE(line.end, passages[0].text.size());
  EXPECT_EQ(passages[0].text.substr(passages[0].lines[1].start), "de andre etatene.");
}

TEST(Passages, OrdinalsAndIdsCount) {
  const auto passages = cut({PageBuilder().paragraph({sentences(9)}).paragraph({sentences(9)})});
  ASSERT_EQ(passages.size(), 2);
  EXPECT_EQ(passages[1].id, "0123456789ab-1");
  EXPECT_EQ(passages[1].ordinal, 1);
}

TEST(Passages, NoAssignmentStandsWithinAnother) {
  const auto passages = cut({PageBuilder()
                                 .paragraph({sentences(4)})
                                 .heading("ID: TB2031-03 Nye skilt", 11)
                                 .paragraph({sentences(4)})
                                 .paragraph({"ID: TB2031-04 Båttelling. " + sentences(4)})});
  ASSERT_EQ(passages.size(), 3);
  EXPECT_THAT(passages[1].heading_path, ElementsAre("ID: TB2031-03 Nye skilt"));
  EXPECT_THAT(passages[2].heading_path, ElementsAre());
}

}  // namespace
}  // namespace sporhund::indexer
