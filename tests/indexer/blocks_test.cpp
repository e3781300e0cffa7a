#include "indexer/structure/blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/structure_page.h"

namespace sporhund::indexer {
namespace {

using indexer::testing::PageBuilder;

const char* const kSentence =
    "Etaten skal holde oversikt over arbeidet og melde fra om avvik i tide.";

std::vector<std::string> texts(const std::vector<Block>& blocks, BlockKind kind) {
  std::vector<std::string> out;
  for (const Block& block : blocks) {
    if (block.kind == kind) out.push_back(block.text);
  }
  return out;
}

std::vector<int> heading_levels(const std::vector<Block>& blocks) {
  std::vector<int> levels;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::heading) levels.push_back(block.level);
  }
  return levels;
}

TEST(Blocks, HeadingsAreFoundBySizeWeightNumberAndAssignment) {
  const auto blocks = find_blocks({PageBuilder()
                                       .heading("Tildelingsbrev for 2023", 18)
                                       .paragraph({kSentence})
                                       .heading("2 Mål", 14)
                                       .paragraph({kSentence})
                                       .heading("2.1 Første mål", 12)
                                       .paragraph({kSentence})
                                       .heading("ID: TB2023-09 Varsling", 11)
                                       .paragraph({kSentence})
                                       .heading("2.2 Andre mål", 12)
                                       .paragraph({kSentence})});
  EXPECT_THAT(texts(blocks, BlockKind::heading),
              ::testing::ElementsAre("Tildelingsbrev for 2023", "2 Mål", "2.1 Første mål",
                                     "ID: TB2023-09 Varsling", "2.2 Andre mål"));
  EXPECT_EQ(heading_levels(blocks), (std::vector<int>{1, 2, 3, 4, 3}));
}

TEST(Blocks, HeadingsOverListsPartAnAssignmentThatHasBegun) {
  const auto blocks = find_blocks({PageBuilder()
                                       .heading("Samhandling", 12)
                                       .paragraph({kSentence})
                                       .heading("ID: 2024-01 Deling", 12)
                                       .paragraph({"Etaten skal:"})
                                       .heading("Kilder", 12)
                                       .paragraph({"• åpne kildene"})
                                       .heading("Mottakere", 12)
                                       .paragraph({"• koble på mottakerne"})
                                       .heading("Økonomi", 12)
                                       .paragraph({kSentence})});
  EXPECT_EQ(heading_levels(blocks), (std::vector<int>{1, 2, 3, 3, 1}));
}

TEST(Blocks, AMemosHeadingsAreNotBelowThoseOfTheMemoBefore) {
  const auto blocks = find_blocks({PageBuilder()
                                       .paragraph({"Møte 2/31 Saksnummer 15/31 Type Orientering"})
                                       .heading("Fiskens år", 14)
                                       .paragraph({kSentence})
                                       .heading("2. Garn", 14)
                                       .paragraph({kSentence})
                                       .heading("Teiner", 14)
                                       .paragraph({kSentence})
                                       .paragraph({"Møte 2/31 Saksnummer 16/31 Type Drøfting"})
                                       .heading("Båtens år", 14)
                                       .paragraph({kSentence})});
  EXPECT_EQ(heading_levels(blocks), (std::vector<int>{1, 1, 2, 1}));
}

TEST(Blocks, BoldLinesThatSaySomethingAreNoHeadings) {
  const auto blocks =
      find_blocks({PageBuilder()
                       .paragraph({kSentence})
                       .paragraph({"Frist: 1. mai"}, 11, true)
                       .paragraph({"Dette er en hel setning i fet skrift."}, 11, true)
                       .paragraph({"1 Innledning ........ 3"}, 11, true)
                       .paragraph({kSentence, kSentence})});
  EXPECT_TRUE(texts(blocks, BlockKind::heading).empty());
}

TEST(Blocks, LargerTextThanATablesIsStillText) {
  PageBuilder page;
  for (int i = 0; i < 9; ++i) page.paragraph({kSentence, kSentence}, 9);
  page.paragraph({"Etaten viser til brevet fra i fjor.¹"}, 11)
      .paragraph({"Den skal følge det opp. Slik er fordelingen:"}, 11);
  for (int i = 0; i < 3; ++i) page.paragraph({kSentence}, 11);
  EXPECT_TRUE(texts(find_blocks({page}), BlockKind::heading).empty());
}

TEST(Blocks, ListItemsKeepMarkersAndGetLevels) {
  const auto blocks = find_blocks({PageBuilder()
                                       .paragraph({"Etaten skal:"})
                                       .paragraph({"• levere planen"})
                                       .paragraph({"– med kostnader"})
                                       .indented(90)
                                       .paragraph({"• følge opp"})});
  EXPECT_THAT(texts(blocks, BlockKind::list_item),
              ::testing::ElementsAre("• levere planen", "– med kostnader", "• følge opp"));
  EXPECT_EQ(blocks[1].level, 0);
  EXPECT_EQ(blocks[2].level, 1);
  EXPECT_EQ(blocks[3].level, 0);
}

TEST(Blocks, AListItemBeginsABlockThoughLinesStandClose) {
  const auto blocks =
      find_blocks({PageBuilder().paragraph({"• levere planen som er", "avtalt", "• følge opp"})});
  EXPECT_THAT(texts(blocks, BlockKind::list_item),
              ::testing::ElementsAre("• levere planen som er avtalt", "• følge opp"));
}

TEST(Blocks, AParagraphGoesOnBehindThePageBreak) {
  const auto blocks =
      find_blocks({PageBuilder(1)
                       .paragraph({"Arbeidet skal samordnes med"})
                       .paragraph({"1 Fotnote om arbeidet."}, 8)
                       .with_role(LineRole::footnote),
                   PageBuilder(2).paragraph({"de andre etatene."}).paragraph({"Nytt avsnitt."})});
  EXPECT_THAT(
      texts(blocks, BlockKind::paragraph),
      ::testing::ElementsAre("Arbeidet skal samordnes med de andre etatene.", "Nytt avsnitt."));
  EXPECT_EQ(blocks[0].lines.front().page, 1);
  EXPECT_EQ(blocks[0].lines.back().page, 2);
  EXPECT_THAT(texts(blocks, BlockKind::footnote), ::testing::ElementsAre("1 Fotnote om arbeidet."));
}

TEST(Blocks, AFinishedSentenceDoesNotGoOn) {
  const auto blocks = find_blocks({PageBuilder(1).paragraph({"Arbeidet er ferdig."}),
                                   PageBuilder(2).paragraph({"etatene melder fra."})});
  EXPECT_EQ(texts(blocks, BlockKind::paragraph).size(), 2);
}

TEST(Blocks, RowsHaveTabsBetweenCellsAndKnowTheirHeader) {
  const auto blocks = find_blocks({PageBuilder()
                                       .row({"Kap.", "Post", "Beløp"}, true)
                                       .row({"701", "21", "193 900"})
                                       .row({"701", "", "71 244"})});
  ASSERT_EQ(blocks.size(), 3);
  EXPECT_TRUE(blocks[0].header_row);
  EXPECT_EQ(blocks[1].text, "701\t21\t193 900");
  EXPECT_EQ(blocks[2].text, "701\t\t71 244");
  EXPECT_FALSE(blocks[1].header_row);
}

TEST(Blocks, BoldNamesOfColumnsBeginAnotherTable) {
  PageBuilder page;
  page.row({"Sted:", "Kaia"}).row({"Referent:", "Ola Lien"});
  page.row({"Saksnr", "Sak", "Konklusjon"}, true);
  const Page laid_out_with_the_head = PageBuilder(page).row({"7/31", "Skilt", "Vedtatt"});
  const Page laid_out_apart = PageBuilder(page).new_table().row({"7/31", "Skilt", "Vedtatt"});
  for (const Page& each : {laid_out_with_the_head, laid_out_apart}) {
    const auto blocks = find_blocks({each});
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].table, blocks[1].table);
    EXPECT_TRUE(blocks[2].header_row);
    EXPECT_NE(blocks[1].table, blocks[2].table);
    EXPECT_EQ(blocks[2].table, blocks[3].table);
  }
}

TEST(Blocks, ABoldSumIsARowOfItsTable) {
  const auto blocks = find_blocks({PageBuilder()
                                       .row({"Kap.", "Post", "Beløp"}, true)
                                       .row({"701", "21", "9"})
                                       .row({"Sum", "", "9"}, true)
                                       .row({"702", "21", "8"})});
  EXPECT_EQ(blocks[3].table, blocks[0].table);
  EXPECT_FALSE(blocks[2].header_row);
}

TEST(Blocks, ARowWithAnAssignmentsIdStaysARow) {
  std::string prose;
  for (int i = 0; i < 10; ++i) prose += std::string(kSentence) + " ";
  const auto blocks = find_blocks(
      {PageBuilder().row({"Nr.", "Oppdrag", "Frist"}, true).row({"TB2031-04", prose, "1. mai"})});
  EXPECT_EQ(blocks[1].kind, BlockKind::table_row);
}

TEST(Blocks, ATableThatSetsProseGivesParagraphs) {
  std::string prose;
  for (int i = 0; i < 10; ++i) prose += std::string(kSentence) + " ";
  const auto blocks = find_blocks(
      {PageBuilder().row({"25/23", "Sikkerhet", "Drøfting"}).row({"", prose, "Vedlegg 1"})});
  EXPECT_EQ(blocks[0].kind, BlockKind::table_row);
  EXPECT_EQ(blocks[1].kind, BlockKind::paragraph);
}

TEST(Blocks, ABoldColumnOfTypesGivesNoHeadings) {
  std::string prose;
  for (int i = 0; i < 10; ++i) prose += std::string(kSentence) + " ";
  const auto blocks =
      find_blocks({PageBuilder().row({prose, "Drøfting"}, false).row({prose, "Drøfting"}, true)});
  EXPECT_TRUE(texts(blocks, BlockKind::heading).empty());
}

TEST(Blocks, EveryLineIsInOneBlock) {
  const Page page = PageBuilder()
                        .heading("Mål")
                        .paragraph({"en to", "tre"})
                        .row({"a", "b"})
                        .paragraph({"• fire"});
  std::size_t lines = 0;
  for (const Block& block : find_blocks({page})) lines += block.lines.size();
  EXPECT_EQ(lines, page.lines.size());
}

TEST(Blocks, CasesAndLabelsOfAHeadBeginAnewThoughLinesStandClose) {
  const auto blocks = find_blocks(
      {PageBuilder()
           .paragraph({"Fra: Etaten", "Til: Direktoratet", "Dato: 3. mai 2031"})
           .paragraph({"Sak 1 Møtet åpnes", "Sak 2 Rammer for 2031"})
           .paragraph({"Ansvaret er delt slik det står her.", "Merk: dette er en setning."})});
  EXPECT_THAT(texts(blocks, BlockKind::paragraph),
              ::testing::ElementsAre("Fra: Etaten", "Til: Direktoratet", "Dato: 3. mai 2031",
                                     "Sak 1 Møtet åpnes", "Sak 2 Rammer for 2031",
                                     "Ansvaret er delt slik det står her. Merk: dette er en "
                                     "setning."));
}

TEST(Blocks, ANumberWithinASentenceBeginsNothing) {
  const auto blocks = find_blocks(
      {PageBuilder()
           .paragraph({"Ved en feil ble fristen for oppdrag", "TB2031-09 satt til 1. mai."})
           .paragraph({"Skiltene ble sist omtalt i sak", "22/31. De er gamle."})
           .paragraph({"Dette er drøftet i sak", "12/31 som ble lagt fram i fjor."})
           .paragraph({"TB2031-09 e-skilt", "TB2031-10 e-tavler"})});
  EXPECT_THAT(
      texts(blocks, BlockKind::paragraph),
      ::testing::ElementsAre("Ved en feil ble fristen for oppdrag TB2031-09 satt til 1. mai.",
                             "Skiltene ble sist omtalt i sak 22/31. De er gamle.",
                             "Dette er drøftet i sak 12/31 som ble lagt fram i fjor."));
  EXPECT_THAT(texts(blocks, BlockKind::heading),
              ::testing::ElementsAre("TB2031-09 e-skilt", "TB2031-10 e-tavler"));
}

TEST(Blocks, LabelledLinesBeginTheirOwnBlocksBelowAName) {
  const auto blocks = find_blocks({PageBuilder().paragraph(
      {"Møte i båtrådet", "Dato: 2. mai 2031", "Sted: Kaia", "Referent: Ola Lien"})});
  EXPECT_THAT(texts(blocks, BlockKind::paragraph),
              ::testing::ElementsAre("Møte i båtrådet", "Dato: 2. mai 2031", "Sted: Kaia",
                                     "Referent: Ola Lien"));
}

TEST(Blocks, ATableGoesOnBehindThePageBreak) {
  const Page first = PageBuilder(1)
                         .row({"Nr.", "Oppgave", "Frist"}, true)
                         .row({"1", "Telle båter i alle", "1. mai"});
  const auto texts_behind = [&](PageBuilder second) {
    std::vector<std::string> all;
    for (const Block& block : find_blocks({first, second})) all.push_back(block.text);
    return all;
  };
  using ::testing::ElementsAre;
  EXPECT_THAT(texts_behind(PageBuilder(2).row({"", "havner i nord."}).row({"2", "Male", "2. mai"})),
              ElementsAre("Nr.\tOppgave\tFrist", "1\tTelle båter i alle havner i nord.\t1. mai",
                          "2\tMale\t2. mai"));
  EXPECT_THAT(texts_behind(PageBuilder(2)
                               .row({"Nr.", "Oppgave", "Frist"}, true)
                               .row({"", "havner i nord."})
                               .row({"2", "Male", "2. mai"})),
              ElementsAre("Nr.\tOppgave\tFrist", "1\tTelle båter i alle havner i nord.\t1. mai",
                          "Nr.\tOppgave\tFrist", "2\tMale\t2. mai"));
  EXPECT_THAT(
      texts_behind(PageBuilder(2).row({"", "Havnene i nord."})),
      ElementsAre("Nr.\tOppgave\tFrist", "1\tTelle båter i alle\t1. mai", "Havnene i nord."))
      << "a row of its own";
  const auto blocks = find_blocks({first, PageBuilder(2).row({"2", "Male", "2. mai"})});
  EXPECT_EQ(blocks[0].table, blocks[2].table);
  const auto other =
      find_blocks({first, PageBuilder(2).row({"Kap.", "Post", "Sum"}, true).row({"2", "3", "4"})});
  EXPECT_NE(other[0].table, other[2].table);
}

TEST(Blocks, AGreetingBeginsTheTextOfAnEMail) {
  const auto blocks = find_blocks(
      {PageBuilder().paragraph({"Emne: Oppdrag om fyr", "Hei,", "Vi ber dere om å telle fyr."})});
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].text, "Emne: Oppdrag om fyr");
}

}  // namespace
}  // namespace sporhund::indexer
