#include "indexer/structure/heading_levels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sporhund::indexer {
namespace {

using ::testing::ElementsAreArray;

struct Heading {
  std::string text;
  double size;
  int level;  ///< expected
  bool bold = true;
};

std::vector<int> levels_of(const std::vector<Heading>& headings) {
  std::vector<Block> blocks;
  for (const Heading& heading : headings) {
    Block block;
    block.kind = BlockKind::heading;
    block.text = heading.text;
    block.style.font_size = heading.size;
    block.style.bold = heading.bold;
    blocks.push_back(block);
    blocks.emplace_back().text = "Etaten skal følge opp planen.";
  }
  set_levels(blocks);
  std::vector<int> levels;
  for (std::size_t i = 0; i < blocks.size(); i += 2) levels.push_back(blocks[i].level);
  return levels;
}

void expect_levels(const std::vector<Heading>& headings) {
  std::vector<int> expected;
  expected.reserve(headings.size());
  for (const Heading& heading : headings) expected.push_back(heading.level);
  EXPECT_THAT(levels_of(headings), ElementsAreArray(expected));
}

TEST(HeadingLevels, FollowTheSizeOfType) {
  expect_levels({{"Havner", 18, 1}, {"Mål", 14, 2}, {"Fyr", 12, 3}, {"Økonomi", 14, 2}});
}

TEST(HeadingLevels, ALaterSectionInSmallerTypeEndsTheOneBefore) {
  expect_levels({{"Brev", 20, 1},
                 {"2 Mål", 16, 2},
                 {"2.4 Fyr", 13, 3},
                 {"3 Møter", 12, 2},
                 {"3.1 Innkalling", 12, 3},
                 {"Frister", 14, 3}});
}

TEST(HeadingLevels, ALaterSectionInLargerTypeIsNoMore) {
  expect_levels({{"Bakgrunn", 14, 1}, {"1. Fyr", 12, 2}, {"2. Merker", 16, 2}, {"Kart", 14, 3}});
}

TEST(HeadingLevels, ASectionEndsWhatStandsInTheOneBefore) {
  expect_levels({{"4 Annet", 16, 1},
                 {"4.3 Revisjon", 12, 2},
                 {"Dokument 3:14", 12, 3},
                 {"4.4 Tilskudd", 12, 2}});
}

TEST(HeadingLevels, NothingEndsASectionBeforeItsParts) {
  expect_levels({{"Brev", 18, 1},
                 {"1 Tildeling", 14, 2},
                 {"Inntekter", 16, 3},
                 {"1.1 Rammer", 14, 3},
                 {"Vedlegg", 18, 1}});
}

TEST(HeadingLevels, AListWithinASectionCountsForItself) {
  expect_levels({{"1 Innledning", 16, 1},
                 {"1. Lys", 12, 2},
                 {"2 Mål", 16, 1},
                 {"1. Merker", 12, 2},
                 {"2. Kart", 12, 2},
                 {"3 Møter", 16, 1}});
}

TEST(HeadingLevels, WhatStandsBehindTheLastSectionIsNoPartOfIt) {
  expect_levels({{"Notat", 16, 1}, {"1. Fyr", 12, 2}, {"2. Kart", 12, 2}, {"Avslutning", 12, 2}});
  expect_levels({{"1. Fyr", 12, 1}, {"Lys", 12, 2}, {"2. Kart", 12, 1}, {"Hav", 12, 2}});
  expect_levels({{"1. Fyr", 12, 1}, {"2. Kart over", 12, 1}, {"havner", 12, 2}});
  expect_levels({{"1 Fyr", 12, 1}, {"2 Kart", 12, 1}, {"Hav", 12, 2}, {"2.1 Skjær", 12, 2}});
  expect_levels({{"1. Fyr", 12, 1}, {"Lys", 12, 2}});
}

TEST(HeadingLevels, NumbersThatGoOnUnderTheNextChapterStandUnderIt) {
  expect_levels({{"Mål", 16, 1},
                 {"1. Fyr", 12, 2},
                 {"2. Kart", 12, 2},
                 {"Møter", 16, 1},
                 {"3. Frister", 12, 2}});
}

}  // namespace
}  // namespace sporhund::indexer
