#include "cli/terminal.h"

#include <gtest/gtest.h>

namespace sporhund::cli {
namespace {

TEST(Harmless, LeavesTextAlone) {
  EXPECT_EQ(harmless("blåbær\tog\n«sitat» – 3 × 4 😀"), "blåbær\tog\n«sitat» – 3 × 4 😀");
}

TEST(Harmless, DisarmsWhatATerminalObeys) {
  EXPECT_EQ(harmless("\x1b[31mrød"), "\uFFFD[31mrød");
  EXPECT_EQ(harmless("a\rb\bc\x7f"), "a\uFFFDb\uFFFDc\uFFFD");
  EXPECT_EQ(harmless("\u009b31m"), "\uFFFD31m") << "the one-byte escape of C1";
  EXPECT_EQ(harmless("faktura\u202efdp.exe"), "faktura\uFFFDfdp.exe") << "turned direction";
  EXPECT_EQ(harmless(std::string_view("\0", 1)), "\uFFFD");
}

TEST(Harmless, MakesUtf8OfAnyBytes) {
  EXPECT_EQ(harmless("\xff\xc3"), "\uFFFD\uFFFD");
  EXPECT_EQ(harmless("\xc0\xaf"), "\uFFFD\uFFFD") << "overlong";
  EXPECT_EQ(harmless("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD") << "surrogate";
  EXPECT_EQ(harmless(harmless("\xe2\x82")), harmless("\xe2\x82"));
}

TEST(Columns, CountLettersNotBytesOrColours) {
  EXPECT_EQ(columns("blåbær"), 6U);
  EXPECT_EQ(columns("\x1b[1;33mblå\x1b[0m"), 3U);
}

TEST(Wrapped, FillsLinesAndIndents) {
  EXPECT_EQ(wrapped("en to tre fire", 9, 2), "  en to\n  tre\n  fire");
  EXPECT_EQ(wrapped("æææ øøø ååå", 7, 0), "æææ øøø\nååå");
  EXPECT_EQ(wrapped("første\nandre", 80, 1), " første\n andre");
}

TEST(Wrapped, KeepsLongWordsWhole) {
  EXPECT_EQ(wrapped("se https://eksempel.example/lang", 8, 0), "se\nhttps://eksempel.example/lang");
}

TEST(Shortened, SaysThatItCut) {
  EXPECT_EQ(shortened("tildelingsbrev", 6), "tilde…");
  EXPECT_EQ(shortened("æøå", 3), "æøå");
  EXPECT_EQ(shortened("æøåæ", 3), "æø…");
}

TEST(Terminal, ColoursOnlyWhereItMay) {
  EXPECT_EQ(Terminal(false, 80).styled(Style::match, "ord"), "ord");
  EXPECT_EQ(Terminal(true, 80).styled(Style::match, "ord"), "\x1b[1;33mord\x1b[0m");
}

}  // namespace
}  // namespace sporhund::cli
