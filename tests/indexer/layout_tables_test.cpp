#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/layout/layout.h"
#include "printed.h"

namespace sporhund::indexer {
namespace {

using testing::lay_out_page;
using testing::Printed;

TEST(Tables, AreReadRowByRow) {
  const auto page = lay_out_page(Printed()
                                     .place("Kap.", 70, 100)
                                     .place("Post", 120, 100)
                                     .place("Beløp", 300, 100)
                                     .place("811", 70, 117)
                                     .place("01", 120, 117)
                                     .place("9 000", 300, 117)
                                     .place("811", 70, 134)
                                     .place("21", 120, 134)
                                     .place("450", 310, 134));
  EXPECT_EQ(page_text(page), "Kap.\tPost\tBeløp\n811\t01\t9 000\n811\t21\t450");
  EXPECT_EQ(page.lines.front().cell, (CellPosition{0, 0, 0}));
  EXPECT_EQ(page.lines.back().cell, (CellPosition{0, 2, 2}));
}

TEST(Tables, KeepTheLinesOfACellTogether) {
  const auto page = lay_out_page(Printed()
                                     .place("Sak", 70, 100)
                                     .place("Emne", 120, 100)
                                     .place("Type", 420, 100)
                                     .place("4/21", 70, 117)
                                     .place("Laksens vandring i elver", 120, 117)
                                     .place("Orien-", 420, 117)
                                     .place("og bekker", 120, 129)
                                     .place("tering", 420, 129)
                                     .place("5/21", 70, 146)
                                     .place("Eventuelt", 120, 146)
                                     .place("Drøfting", 420, 146));
  EXPECT_EQ(page_text(page),
            "Sak\tEmne\tType\n4/21\tLaksens vandring i elver og bekker\tOrientering\n"
            "5/21\tEventuelt\tDrøfting");
}

TEST(Tables, PlaceCellsBesideEmptyOnes) {
  const auto page = lay_out_page(Printed()
                                     .place("Kap.", 70, 100)
                                     .place("Post", 120, 100)
                                     .place("Navn", 170, 100)
                                     .place("Sum", 420, 100)
                                     .place("811", 70, 117)
                                     .place("01", 120, 117)
                                     .place("Drift", 170, 117)
                                     .place("9", 420, 117)
                                     .place("21", 120, 134)
                                     .place("Båter", 170, 134)
                                     .place("8", 420, 134)
                                     .place("Sum", 70, 151)
                                     .place("17", 420, 151));
  ASSERT_EQ(page.lines.size(), 13U);
  EXPECT_EQ(page.lines[8].text, "21");
  EXPECT_EQ(page.lines[8].cell, (CellPosition{0, 2, 1}));
  EXPECT_EQ(page.lines[12].cell, (CellPosition{0, 3, 3}));
}

TEST(Tables, NumbersMayStandInTheMiddleOfHighRows) {
  const auto page = lay_out_page(Printed()
                                     .place("Nr.", 70, 100)
                                     .place("Oppgave", 150, 100)
                                     .place("Frist", 420, 100)
                                     .place("Nye skilt ved alle fergeleiene", 150, 120)
                                     .place("i fylket, og brosjyrer til dem", 150, 132)
                                     .place("3-1", 70, 138)
                                     .place("1. mai", 420, 138)
                                     .place("som ikke leser skilt når de", 150, 144)
                                     .place("venter på ferga", 150, 156)
                                     .place("Båttelling", 150, 176)
                                     .place("3-2", 70, 182)
                                     .place("2. juni", 420, 182)
                                     .place("i havnene", 150, 188));
  EXPECT_EQ(page_text(page),
            "Nr.\tOppgave\tFrist\n"
            "3-1\tNye skilt ved alle fergeleiene i fylket, og brosjyrer til dem som ikke leser "
            "skilt når de venter på ferga\t1. mai\n3-2\tBåttelling i havnene\t2. juni");
}

TEST(Tables, WithoutWhiteBetweenRowsBeginARowWithTheFirstColumn) {
  Printed printed;
  for (int i = 0; i < 5; ++i) {
    printed.place(std::to_string(i + 1) + ". mai", 70, 100 + 12 * i)
        .place("møte om fisk", 150, 100 + 12 * i);
  }
  EXPECT_EQ(
      page_text(lay_out_page(printed)),
      "1. mai\tmøte om fisk\n2. mai\tmøte om fisk\n3. mai\tmøte om fisk\n4. mai\tmøte om fisk\n"
      "5. mai\tmøte om fisk");
}

TEST(Tables, PairLabelsWithTheirValues) {
  const auto page = lay_out_page(Printed()
                                     .place("Til:", 70, 100)
                                     .place("Havnerådet", 150, 100)
                                     .place("Fra:", 70, 112)
                                     .place("Kystvakten", 150, 112)
                                     .place("Dato:", 70, 124)
                                     .place("3. mai 2021", 150, 124));
  EXPECT_EQ(page_text(page), "Til:\tHavnerådet\nFra:\tKystvakten\nDato:\t3. mai 2021");
}

TEST(Tables, PairCasesWithTheirTitlesButNoAddresses) {
  const auto agenda = lay_out_page(Printed()
                                       .place("ST 2031/4", 70, 100)
                                       .place("Skilt", 150, 100)
                                       .place("ST 2031/5", 70, 112)
                                       .place("Budsjett for båter", 150, 112)
                                       .place("ST 2031/6", 70, 124)
                                       .place("Eventuelt", 150, 124));
  EXPECT_EQ(page_text(agenda),
            "ST 2031/4\tSkilt\nST 2031/5\tBudsjett for båter\nST 2031/6\tEventuelt");
  const auto addresses = lay_out_page(Printed()
                                          .place("Kystverket", 70, 100)
                                          .place("Mattilsynet", 300, 100)
                                          .place("Postboks 12", 70, 112)
                                          .place("Postboks 13", 300, 112)
                                          .place("6025 Ålesund", 70, 124)
                                          .place("2381 Hamar", 300, 124));
  EXPECT_FALSE(addresses.lines.front().cell.has_value());
}

TEST(Tables, NumbersOfCasesBeginRowsHoweverMuchTextStandsBeside) {
  Printed printed;
  printed.place("Sak", 70, 100).place("Tema", 130, 100);
  for (int number = 1; number <= 3; ++number) {
    printed.place(std::to_string(number) + "/31", 70, 100 + 17 * number)
        .place("Nye skilt ved fergeleiet, del " + std::to_string(number), 130, 100 + 17 * number);
  }
  for (int number = 4; number <= 6; ++number) {
    const double top = 171 + 65 * (number - 4);
    printed.place(std::to_string(number) + "/31", 70, top)
        .place("Gamle skilt", 130, top)
        .place("Kommunene har lenge bedt om flere", 130, top + 15)
        .place("skilt, og rådet støtter dem i det.", 130, top + 30)
        .place("Vedtak: Rådet er enig.", 130, top + 45);
  }
  const std::string text = page_text(lay_out_page(printed));
  EXPECT_TRUE(text.find("\n2/31\tNye skilt ved fergeleiet, del 2\n3/31\t") != text.npos) << text;
}

TEST(Tables, TheHeadOfACallNamesItsFieldsWithoutColons) {
  EXPECT_EQ(page_text(lay_out_page(Printed()
                                       .place("Møte", 70, 100)
                                       .place("Møte nr. 4 i utvalget for skilt", 150, 100)
                                       .place("Dato", 70, 117)
                                       .place("Torsdag 16. november 2031", 150, 117)
                                       .place("Sted", 70, 134)
                                       .place("Kystverket i Ålesund", 150, 134)
                                       .place("Medlemmer", 70, 151)
                                       .place("Kari Vik og Ola Nes", 150, 151)
                                       .place("Eli Moe og Per Lie", 150, 166)
                                       .place("Siri Bø", 150, 181))),
            "Møte\tMøte nr. 4 i utvalget for skilt\nDato\tTorsdag 16. november 2031\n"
            "Sted\tKystverket i Ålesund\n"
            "Medlemmer\tKari Vik og Ola Nes Eli Moe og Per Lie Siri Bø");
}

TEST(Tables, CellsMayHaveLinesAsFarApartAsRowsElsewhere) {
  EXPECT_EQ(page_text(lay_out_page(Printed()
                                       .place("Nr.", 70, 100)
                                       .place("Oppdrag", 110, 100)
                                       .place("Frist", 320, 100)
                                       .place("1", 70, 128)
                                       .place("Telle alle fyr langs kysten og", 110, 128)
                                       .place("1. mai 2031", 320, 128)
                                       .place("skrive opp hvem som eier dem", 110, 146)
                                       .place("2", 70, 174)
                                       .place("Male huset", 110, 174)
                                       .place("1. juni 2031", 320, 174)
                                       .place("3", 70, 202)
                                       .place("Tegne et kart over alle merker", 110, 202)
                                       .place("1. juli 2031", 320, 202)
                                       .place("nord for Stad", 110, 220))),
            "Nr.\tOppdrag\tFrist\n"
            "1\tTelle alle fyr langs kysten og skrive opp hvem som eier dem\t1. mai 2031\n"
            "2\tMale huset\t1. juni 2031\n"
            "3\tTegne et kart over alle merker nord for Stad\t1. juli 2031");
}

TEST(Tables, PairWhatIsDueWithItsDate) {
  EXPECT_EQ(page_text(lay_out_page(Printed()
                                       .place("Gjøremål", 70, 100)
                                       .place("Når", 320, 100)
                                       .place("Årsrapport for fyrene", 70, 112)
                                       .place("15. mars 2031", 320, 112)
                                       .place("Møte om merker og bøyer", 70, 124)
                                       .place("20. mai 2031", 320, 124)
                                       .place("Innspill til neste år", 70, 136)
                                       .place("1. november 2031", 320, 136))),
            "Gjøremål\tNår\nÅrsrapport for fyrene\t15. mars 2031\n"
            "Møte om merker og bøyer\t20. mai 2031\nInnspill til neste år\t1. november 2031");
}

TEST(Tables, PairNumberedCasesBelowLinesThatGroupThem) {
  EXPECT_EQ(page_text(lay_out_page(Printed()
                                       .place("Saksnr", 70, 100)
                                       .place("Tittel", 160, 100)
                                       .place("Til vedtak", 70, 124)
                                       .place("1/31", 70, 148)
                                       .place("Fyr og merker", 160, 148)
                                       .place("2/31", 70, 172)
                                       .place("Nye bøyer i leia", 160, 172)
                                       .place("Til orientering", 70, 196)
                                       .place("3/31", 70, 220)
                                       .place("Plan for året", 160, 220))),
            "Saksnr\tTittel\nTil vedtak\n1/31\tFyr og merker\n2/31\tNye bøyer i leia\n"
            "Til orientering\n3/31\tPlan for året");
}

TEST(Tables, ContinueAtThePagesTopWithCellsAlone) {
  const auto page = lay_out_page(Printed()
                                     .place("fortsatt fra forrige side om fisk", 120, 60)
                                     .place("4/21", 70, 77)
                                     .place("Laks", 120, 77)
                                     .place("Orientering", 420, 77)
                                     .place("5/21", 70, 94)
                                     .place("Sild", 120, 94)
                                     .place("Drøfting", 420, 94)
                                     .place("6/21", 70, 111)
                                     .place("Torsk", 120, 111)
                                     .place("Drøfting", 420, 111));
  ASSERT_TRUE(page.lines.front().cell);
  EXPECT_EQ(page.lines.front().cell->column, 1);
  EXPECT_EQ(page.lines[1].cell, (CellPosition{0, 1, 0}));
}

TEST(Tables, EndWhereTextRunsAcross) {
  const auto page = lay_out_page(
      Printed()
          .place("Kap.", 70, 100)
          .place("Post", 120, 100)
          .place("Beløp", 300, 100)
          .place("811", 70, 117)
          .place("01", 120, 117)
          .place("9 000", 300, 117)
          .place("811", 70, 134)
          .place("21", 120, 134)
          .place("450", 310, 134)
          .place("Beløpene over er i tusen kroner og gjelder alle fiskene i vannet.", 70, 160));
  EXPECT_FALSE(page.lines.back().cell);
  EXPECT_EQ(page.lines.back().text,
            "Beløpene over er i tusen kroner og gjelder alle fiskene i vannet.");
}

TEST(Tables, PairIdsWithTheTextsBeside) {
  const auto page = lay_out_page(Printed()
                                     .place("AB2031-01", 70, 100)
                                     .place("Akuttkjeden", 150, 100)
                                     .place("Foretaket skal telle bilene.", 150, 118)
                                     .place("Det skal skje raskt.", 150, 136)
                                     .place("AB2031-02", 70, 154)
                                     .place("Rekruttering", 150, 154)
                                     .place("Foretaket skal ha flere folk.", 150, 172)
                                     .place("AB2031-03", 70, 190)
                                     .place("Bibliotek", 150, 190)
                                     .place("Foretaket skal kjøpe bøker.", 150, 208));
  EXPECT_EQ(page.lines[1].text, "Akuttkjeden");
  EXPECT_EQ(page.lines[4].text, "AB2031-02");
  EXPECT_TRUE(page.lines[4].cell.has_value());
}

TEST(Tables, WhitePartsRowsThoughNumbersStandInTheirMiddle) {
  const auto page = lay_out_page(Printed()
                                     .place("Tid", 70, 100)
                                     .place("Sak", 120, 100)
                                     .place("Type", 420, 100)
                                     .place("10.00", 70, 120)
                                     .place("Godkjenning", 120, 120)
                                     .place("Vedtak", 420, 120)
                                     .place("Erfaringene fra vinteren og hva", 120, 140)
                                     .place("10.10", 70, 152)
                                     .place("alle kan gjøre bedre når veier", 120, 152)
                                     .place("Drøfting", 420, 152)
                                     .place("er stengt", 120, 164)
                                     .place("11.15", 70, 184)
                                     .place("Eventuelt", 120, 184)
                                     .place("Drøfting", 420, 184));
  EXPECT_EQ(page_text(page),
            "Tid\tSak\tType\n10.00\tGodkjenning\tVedtak\n"
            "10.10\tErfaringene fra vinteren og hva alle kan gjøre bedre når veier er stengt\t"
            "Drøfting\n11.15\tEventuelt\tDrøfting");
}

TEST(Tables, EndAboveAHeadingInLargerType) {
  const auto page = lay_out_page(Printed()
                                     .place("Deres ref", 70, 100)
                                     .place("Vår ref", 220, 100)
                                     .place("Dato", 390, 100)
                                     .place("31/7", 220, 114)
                                     .place("2. mai 2031", 390, 114)
                                     .place("Brev om fisk", 70, 150, 17)
                                     .place("1", 70, 180, 15)
                                     .place("Fisken", 110, 180, 15));
  for (const Line& line : page.lines) {
    EXPECT_FALSE(line.cell.has_value() && line.font_size > 12) << line.text;
  }
}

}  // namespace
}  // namespace sporhund::indexer
