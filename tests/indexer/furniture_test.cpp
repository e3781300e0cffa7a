#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/layout/layout.h"
#include "printed.h"

namespace sporhund::indexer {
namespace {

using ::testing::ElementsAre;
using testing::lay_out_pages;
using testing::Printed;
using testing::texts;

/// A page of text that no other page has.
Printed body(int number) {
  const std::string own(static_cast<std::size_t>(number), 'x');
  Printed printed(number);
  for (int i = 0; i < 20; ++i)
    printed.place(own + " linje om fisk og folk i vann", 70, 100 + 12 * i);
  return printed;
}

std::vector<LineRole> roles(const Page& page) {
  std::vector<LineRole> result;
  for (const auto& line : page.lines)
    if (line.role != LineRole::body) result.push_back(line.role);
  return result;
}

TEST(Furniture, IsWhatPagesRepeatAtTheSamePlace) {
  std::vector<Printed> pages;
  for (int i = 1; i <= 4; ++i)
    pages.push_back(
        body(i).place("Årsbrev 2021", 70, 30).place("Fiskeretten 12" + std::to_string(i), 70, 800));
  for (const auto& page : lay_out_pages(pages)) {
    EXPECT_THAT(roles(page), ElementsAre(LineRole::header, LineRole::footer));
    EXPECT_EQ(page.lines.size(), 22U);
  }
}

TEST(Furniture, AlternatesBetweenLeftAndRightPages) {
  std::vector<Printed> pages;
  for (int i = 1; i <= 6; ++i)
    pages.push_back(
        body(i).place(i % 2 == 0 ? "Fiskeretten" : "Årsbrev", i % 2 == 0 ? 70 : 450, 30));
  for (const auto& page : lay_out_pages(pages))
    EXPECT_THAT(roles(page), ElementsAre(LineRole::header));
}

TEST(Furniture, LeavesAHeadingAloneThatStandsOnOnePage) {
  std::vector<Printed> pages;
  for (int i = 1; i <= 3; ++i) pages.push_back(body(i).place(i == 2 ? "Om ål" : "", 70, 60));
  for (const auto& page : lay_out_pages(pages)) EXPECT_TRUE(roles(page).empty());
}

class PageNumbers : public ::testing::TestWithParam<const char*> {};

TEST_P(PageNumbers, AreFound) {
  std::vector<Printed> pages;
  for (int i = 1; i <= 3; ++i) {
    std::string text = GetParam();
    text.replace(text.find('#'), 1, std::to_string(i));
    pages.push_back(body(i).place(text, 290, 805));
  }
  for (const auto& page : lay_out_pages(pages))
    EXPECT_THAT(roles(page), ElementsAre(LineRole::page_number));
}

INSTANTIATE_TEST_SUITE_P(Forms, PageNumbers,
                         ::testing::Values("Side #", "# av 3", "\u2013 # \u2013", "#/3", "- # -",
                                           "#", "Side # av 3", "s. #"));

TEST(Furniture, TakesNoYearOrAmountForAPageNumber) {
  std::vector<Printed> pages;
  for (int i = 1; i <= 3; ++i)
    pages.push_back(body(i).place(std::to_string(2020 + i * i), 290, 340));
  for (const auto& page : lay_out_pages(pages)) EXPECT_TRUE(roles(page).empty());
}

TEST(Furniture, TakesNoChapterOfABudgetForAPageNumber) {
  std::vector<Printed> pages;
  for (int i = 1; i <= 2; ++i) {
    Printed printed = body(i);
    for (int row = 0; row < 4; ++row) {
      printed.place(std::to_string(760 + i), 70, 740 + 16 * row)
          .place("0" + std::to_string(row + 1), 120, 740 + 16 * row)
          .place("Driftsutgifter til båter", 160, 740 + 16 * row)
          .place("45 910", 400, 740 + 16 * row);
    }
    pages.push_back(std::move(printed));
  }
  for (const auto& page : lay_out_pages(pages)) EXPECT_TRUE(roles(page).empty());
}

TEST(Furniture, FindsFootnotesInSmallTypeBelowTheText) {
  auto printed = body(1);
  printed.place("1 Se loven om ferskvann", 70, 700, 8)
      .place("for mer om dette.", 70, 710, 8)
      .place("2 Samme sted.", 70, 720, 8);
  const auto page = lay_out_pages({printed}).front();
  EXPECT_THAT(roles(page), ElementsAre(LineRole::footnote, LineRole::footnote, LineRole::footnote));
}

TEST(Furniture, IsLeftOutOfThePagesText) {
  std::vector<Printed> pages;
  for (int i = 1; i <= 2; ++i)
    pages.push_back(Printed(i)
                        .place("Årsbrev", 70, 30)
                        .place("Fisken svømmer i dag", 70, 200 + i)
                        .place("Side " + std::to_string(i), 500, 805));
  const auto laid_out = lay_out_pages(pages);
  EXPECT_EQ(page_text(laid_out[1]), "Fisken svømmer i dag");
}

}  // namespace
}  // namespace sporhund::indexer
