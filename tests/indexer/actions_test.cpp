#include <gtest/gtest.h>

#include "tests/indexer/records_reader.h"
#include "tests/indexer/structure_page.h"

namespace sporhund::indexer {
namespace {

using schema::DocumentType;
using testing::assignments_in;
using testing::Letter;
using testing::PageBuilder;

const Letter kMinutes{DocumentType::referat, "", "", 2031, "Referat fra møte om fyr"};

TEST(Actions, StandInATableOfMinutes) {
  const auto found = assignments_in(
      kMinutes, PageBuilder()
                    .heading("Oppfølging", 13)
                    .row({"Oppfølging", "Ansvar", "Frist"}, true)
                    .row({"Telle alle fyr", "Kystverket", "1. september 2031"})
                    .row({"Male huset", "Per Vik", "snart"})
                    .row({"Tegne kart saman med Kystverket", "Fiskeridirektoratet", ""}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].owner, "Kystverket");
  EXPECT_EQ(found[0].text, "Telle alle fyr");
  EXPECT_EQ(found[0].section, "Oppfølging");
  ASSERT_EQ(found[0].deadlines.size(), 1U);
  EXPECT_EQ(found[0].deadlines[0].date, "2031-09-01");
  EXPECT_EQ(found[1].owner, "Fiskeridirektoratet");
  ASSERT_EQ(found[1].partners.size(), 1U);
  EXPECT_EQ(found[1].partners[0].body, "Kystverket");
}

TEST(Actions, StandOnLabelledLinesOfMinutes) {
  const auto found = assignments_in(
      kMinutes, PageBuilder()
                    .heading("Sak 1/31 Fyr", 13)
                    .paragraph({"Aksjon: Telle alle fyr. Ansvar: Kystverket. Frist: 15. mai 2031."})
                    .paragraph({"Aksjon: Male huset. Ansvar: Per Vik."})
                    .paragraph({"Merk: Kystverket teller. Ansvar: Kystverket."}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].owner, "Kystverket");
  ASSERT_EQ(found[0].deadlines.size(), 1U);
  EXPECT_EQ(found[0].deadlines[0].date, "2031-05-15");
  EXPECT_TRUE(
      assignments_in(
          Letter{},
          PageBuilder().row({"Oppfølging", "Ansvar"}, true).row({"Telle alle fyr", "Kystverket"}))
          .empty());
}

}  // namespace
}  // namespace sporhund::indexer
