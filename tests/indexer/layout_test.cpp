#include "indexer/layout/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "printed.h"

namespace sporhund::indexer {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using testing::kSize;
using testing::lay_out_page;
using testing::Printed;
using testing::texts;

const std::vector<std::string> kLeft{
    "Denne spalten har jevne linjer til", "venstre og skal leses helt ned",
    "til siste linje før noen leser et",  "eneste ord av spalten ved siden",
    "av, for slik er aviser og blader",   "satt og slik leser folk en side"};
const std::vector<std::string> kRight{
    "Den andre spalten begynner her og", "fortsetter nedover med linjer som",
    "er like lange som linjene i den",   "første, uten at en rad hører til",
    "noen annen rad over eller under i", "spalten ved siden av sin egen."};

std::vector<int> blocks(const Page& page) {
  std::vector<int> result;
  for (const auto& line : page.lines) result.push_back(line.block);
  return result;
}

TEST(Layout, ReadsColumnsOneAfterTheOther) {
  const auto page = lay_out_page(
      Printed()
          .place("En overskrift over begge spaltene på hele siden som er bred", 70, 60, 14)
          .paragraph(kLeft, 70, 100)
          .paragraph(kRight, 310, 100)
          .place("Under spaltene står det en linje til på tvers av hele siden med tekst", 70, 260));
  std::vector<std::string> expected{"En overskrift over begge spaltene på hele siden som er bred"};
  expected.insert(expected.end(), kLeft.begin(), kLeft.end());
  expected.insert(expected.end(), kRight.begin(), kRight.end());
  expected.push_back("Under spaltene står det en linje til på tvers av hele siden med tekst");
  EXPECT_EQ(texts(page.lines), expected);
}

TEST(Layout, KeepsColumnsApartFromTables) {
  const auto page = lay_out_page(Printed().paragraph(kLeft, 70, 100).paragraph(kRight, 310, 103));
  for (const auto& line : page.lines) EXPECT_FALSE(line.cell) << line.text;
  EXPECT_EQ(page.lines.front().text, kLeft.front());
  EXPECT_EQ(page.lines[6].text, kRight.front());
}

TEST(Layout, ReadsAddressesBlockByBlock) {
  const auto page =
      lay_out_page(Printed()
                       .paragraph({"Kystvakten", "Postboks 1", "0101 Oslo"}, 70, 60)
                       .paragraph({"Havnerådet", "Sjøgata 2", "9000 Tromsø"}, 350, 60));
  EXPECT_THAT(texts(page.lines), ElementsAre("Kystvakten", "Postboks 1", "0101 Oslo", "Havnerådet",
                                             "Sjøgata 2", "9000 Tromsø"));
  EXPECT_EQ(page.lines[0].cell, std::nullopt);
  EXPECT_THAT(blocks(page), ElementsAre(0, 0, 0, 1, 1, 1));
}

TEST(Layout, PartsBlocksByWhiteTypeAndMarks) {
  const auto page = lay_out_page(
      Printed()
          .place("Hovedmål for året", 70, 60, 10, 1)
          .place("Etaten skal dette året arbeide for at fisk kan svømme fritt i elver", 70, 72)
          .place("og vann over hele landet. Den skal rapportere om fiskens framgang", 70, 84)
          .place("Et nytt avsnitt begynner etter mer luft enn det er mellom linjer i", 70, 106)
          .place("avsnittet over, og det har to linjer.", 70, 118)
          .place("\u2022 Første punkt i listen er så langt at det trenger to linjer, og", 85, 130)
          .place("linje to er rykket inn", 95, 142)
          .place("\u2022 Andre punkt", 85, 154));
  EXPECT_THAT(blocks(page), ElementsAre(0, 1, 1, 2, 2, 3, 3, 4));
  EXPECT_TRUE(page.lines[0].bold);
  EXPECT_FALSE(page.lines[1].bold);
}

TEST(Layout, SpacesOfJustifiedTextPartNoColumns) {
  constexpr double kWideSpace = 6;
  Printed printed;
  printed.place("24/322", 70, 60).place("30. januar 2031", 300, 60);
  const auto justified = [&](const std::vector<std::string>& words, double y) {
    double x = 70;
    for (const std::string& text : words) {
      const double width = static_cast<double>(text.size()) * kSize / 2;
      Word word{text, {x, y, x + width, y + kSize}, kSize};
      word.space_after = true;
      printed.add(word);
      x += width + kWideSpace;
    }
  };
  justified({"Departementet", "viser", "til", "brevet", "om", "fyr", "og", "gir", "svar"}, 95);
  justified({"om", "fyr", "og", "merker", "som", "skal", "males", "langs", "hele", "leia"}, 107);
  const auto page = lay_out_page(printed);
  EXPECT_EQ(page.lines[1].text, "Departementet viser til brevet om fyr og gir svar");
  EXPECT_FALSE(page.lines[1].cell.has_value());
}

TEST(Layout, AStretchedLineIsOneLine) {
  const auto page = lay_out_page(Printed()
                                     .place("Fra", 70, 60)
                                     .place("departementet", 105, 60)
                                     .place("møtte", 192, 60)
                                     .place("statsråd", 238, 60)
                                     .place("ekspedisjonssjefen Per Vik og andre", 70, 72)
                                     .place("Neste avsnitt", 70, 100));
  EXPECT_EQ(page.lines.front().text, "Fra departementet møtte statsråd");
  EXPECT_FALSE(page.lines.front().cell.has_value());
}

TEST(Layout, AddressesTellHowCloseAShortLettersLinesAre) {
  const auto page = lay_out_page(
      Printed()
          .place("Kystverket", 70, 60)
          .place("Postboks 9", 70, 72)
          .place("6025 ÅLESUND", 70, 84)
          .place("Departementet ønsker en ny plan for alle fyr langs hele vår kyst nå", 70, 120)
          .place("Departementet ber om at etaten lager en plan for alle fyr langs kyst", 70, 138)
          .place("Planen sendes til oss så snart den er ferdig, og aller helst i år nå", 70, 156));
  EXPECT_THAT(blocks(page), ElementsAre(0, 0, 0, 1, 2, 3));
}

TEST(Layout, ADayAtTheHeadOfALineBeginsNoItem) {
  const auto begins = [](const char* line) {
    return blocks(lay_out_page(Printed()
                                   .place("Etaten skal telle alle fyr langs kysten. Frist:", 70, 60)
                                   .place(line, 70, 74)))
               .back() == 1;
  };
  EXPECT_FALSE(begins("15. februar, og male dem etterpå"));
  EXPECT_TRUE(begins("15. Fyrene skal males etterpå"));
}

TEST(Layout, APageOfFewLinesTakesTheDocumentsPitch) {
  const std::vector<std::string> text{
      "Etaten skal dette året arbeide for at fisk kan svømme fritt i elver",
      "og vann over hele landet. Den skal rapportere om fiskens framgang.",
      "Departementet vil følge arbeidet nøye gjennom hele året som kommer,",
      "og ber om at avvik meldes så snart noen ser dem i elv eller på land",
      "slik det er gjort før. Den som ser en laks, skal skrive det straks.",
      "Det gjelder både små og store laks, og det gjelder ørret og sik nå."};
  const auto pages =
      testing::lay_out_pages({Printed().paragraph(text, 70, 60),
                              Printed(2)
                                  .place("Etaten skal dette året arbeide for at laks", 70, 60)
                                  .place("Møtet ble hevet, og alle gikk hjem til sitt", 70, 83)
                                  .place("Oslo, den dagen møtet ble holdt dette året", 70, 106)});
  EXPECT_THAT(blocks(pages[0]), Each(0));
  EXPECT_THAT(blocks(pages[1]), ElementsAre(0, 1, 2));
}

TEST(Layout, BeginsABlockWhereTheFirstLineIsIndented) {
  const auto page = lay_out_page(
      Printed()
          .place("Den første linjen i dette avsnittet er full og går helt ut til margen", 70, 60)
          .place("mens den siste er kort.", 70, 72)
          .place("Neste avsnitt er rykket inn på første linje, som i bøker, og går ut", 90, 84)
          .place("til margen før det slutter her nede.", 70, 96));
  EXPECT_THAT(blocks(page), ElementsAre(0, 0, 1, 1));
}

TEST(Layout, SetsABulletBeforeItsTextEvenFarAway) {
  const auto page = lay_out_page(Printed()
                                     .place("\u2022", 70, 60)
                                     .place("Elgen skal telles hvert år", 92, 60)
                                     .place("\u2022", 70, 72)
                                     .place("Ulven skal telles hvert andre år", 92, 72)
                                     .place("\u2022", 70, 84)
                                     .place("Gaupa teller vi ikke", 92, 84));
  EXPECT_THAT(texts(page.lines), ElementsAre("\u2022 Elgen skal telles hvert år",
                                             "\u2022 Ulven skal telles hvert andre år",
                                             "\u2022 Gaupa teller vi ikke"));
  for (const auto& line : page.lines) EXPECT_FALSE(line.cell);
}

TEST(Layout, FindsTheBoldWordsThatALineBeginsWith) {
  const auto page = lay_out_page(
      Printed().place("Vedtak:", 70, 60, 10, 1).place("Saken er tatt til orientering.", 108, 60));
  ASSERT_THAT(texts(page.lines), ElementsAre("Vedtak: Saken er tatt til orientering."));
  EXPECT_EQ(page.lines[0].bold_prefix, std::string("Vedtak:").size());
}

TEST(Layout, JoinsPiecesOfAWordAndRaisedMarks) {
  const auto page = lay_out_page(Printed()
                                     .place("over", 70, 60)
                                     .place("flaten", 90, 60)
                                     .place("3", 120, 58, 6)
                                     .place("er blank", 126, 60));
  EXPECT_THAT(texts(page.lines), ElementsAre("overflaten\u00B3 er blank"));
}

TEST(Layout, FindsRaisedMarksInTallWords) {
  Word tall{"kravene12,", {80, 55, 130, 70}, kSize};
  const auto page =
      lay_out_page(Printed().place("Se", 66, 60).add(tall).place("fase2 og TB2023", 133, 60));
  EXPECT_THAT(texts(page.lines), ElementsAre("Se kravene\u00B9\u00B2, fase2 og TB2023"));
  for (const std::string other : {"LIS1", "1990", "kravene123", "kap2a"}) {
    tall.text = other;
    EXPECT_THAT(texts(lay_out_page(Printed().place("Se", 66, 60).add(tall)).lines),
                ElementsAre("Se " + other));
  }
}

TEST(Layout, RepairsTheCharactersOfALine) {
  const auto page = lay_out_page(Printed().place("e\uFB00ekt A\u030Arlig so\u00ADft", 70, 60));
  EXPECT_THAT(texts(page.lines), ElementsAre("effekt Årlig soft"));
}

TEST(Layout, ReadsTurnedWordsAfterTheRest) {
  Word turned{"Margtekst", {20, 300, 30, 360}, 10};
  turned.vertical = true;
  const auto page = lay_out_page(Printed().add(turned).place("Brødtekst her", 70, 60));
  EXPECT_THAT(texts(page.lines), ElementsAre("Brødtekst her", "Margtekst"));
}

TEST(Layout, GivesTheSameAgain) {
  const Printed printed = Printed().paragraph(kLeft, 70, 100).paragraph(kRight, 310, 100);
  EXPECT_EQ(lay_out_page(printed), lay_out_page(printed));
}

TEST(Layout, KeepsEveryWordWhateverTheNumbers) {
  constexpr double kOdd[] = {std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity(),
                             -1e300,
                             1e300,
                             0,
                             72,
                             100,
                             842};
  std::mt19937 random(7);
  Printed printed;
  for (int i = 0; i < 3000; ++i) {
    const auto odd = [&] { return kOdd[random() % std::size(kOdd)]; };
    Word word{"ord",
              {odd(), odd(), odd(), odd()},
              static_cast<float>(odd()),
              static_cast<std::uint16_t>(random())};
    word.space_after = random() % 2 == 0;
    word.vertical = random() % 9 == 0;
    printed.add(word);
  }
  std::size_t letters = 0;
  for (const auto& line : lay_out_page(printed).lines) {
    EXPECT_TRUE(std::isfinite(line.box.left) && std::isfinite(line.font_size));
    for (const char c : line.text) letters += c == ' ' ? 0 : 1;
  }
  EXPECT_EQ(letters, 9000U);
}

TEST(Layout, ManyWordsOnAPageTakeNoTimeToSpeakOf) {
  Printed row, pile, grid;
  for (int i = 0; i < 30'000; ++i) {
    row.place("a", 0.6 * i, 100);
    pile.place("b", 100, 100);
    grid.place("c", 12.0 * (i % 40), 0.4 * i);
  }
  EXPECT_FALSE(lay_out_page(row).lines.empty());
  EXPECT_FALSE(lay_out_page(pile).lines.empty());
  EXPECT_FALSE(lay_out_page(grid).lines.empty());
}

}  // namespace
}  // namespace sporhund::indexer
