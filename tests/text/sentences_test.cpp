#include "text/sentences.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace sporhund::text {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& [start, end] : sentences(text)) found.push_back(text.substr(start, end - start));
  return found;
}

TEST(Sentences, EndAtMarksAndLineBreaks) {
  using Found = std::vector<std::string>;
  const std::vector<std::pair<std::string, Found>> cases = {
      {"Etaten skal svare. Fristen er kort! Er den det? Ja…",
       {"Etaten skal svare.", "Fristen er kort!", "Er den det?", "Ja…"}},
      {"Overskrift\nEtaten skal svare", {"Overskrift", "Etaten skal svare"}},
      {"  \n \n", {}},
      {"Planen (se over.) Den gjelder.", {"Planen (se over.)", "Den gjelder."}},
      {"De sa «ja.» Det holdt.", {"De sa «ja.»", "Det holdt."}},
      {"Vent... Nå! ", {"Vent...", "Nå!"}},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(split(text), found) << text;
}

TEST(Sentences, GoOnAfterPointsThatEndNone) {
  const std::vector<std::string> whole = {
      "Vi viser til brevet, jf. Prop. 1 S og kap. 701, post 21.",
      "Det gjelder bl.a. Helsedirektoratet og f.eks. NAV.",
      "Rammen er 3 mill. kroner, nr. 4 i rekken.",
      "Møtet er 1. Juni i Oslo.",
      "Saken ble lagt fram av A. B. Hansen og J.P. Olsen.",
      "3. Mål for perioden",
      "2.1. Mål for perioden",
      "Versjon 2.0 kom i dag, se example.no for mer.",
      "Svar gis osv. innen fristen.",
  };
  for (const std::string& text : whole) EXPECT_EQ(split(text), std::vector{text});
}

TEST(Sentences, EndAfterAYear) {
  EXPECT_EQ(split("Det skal skje i 2023. Direktoratet rapporterer.").size(), 2U);
}

TEST(Sentences, CoverAllThatIsNotSpaceInOrder) {
  static const std::vector<std::string> pieces = {"Ord", "ord", ".", " ", "jf",   "1", "\n", ")",
                                                  "«",   "»",   "!", "å", "\xC3", "…", "A"};
  std::mt19937 random(3);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[piece(random)];
    std::string left = text;
    std::size_t last = 0;
    for (const auto& [start, end] : sentences(text)) {
      ASSERT_LE(last, start);
      ASSERT_LT(start, end);
      left.replace(start, end - start, end - start, ' ');
      last = end;
    }
    ASSERT_EQ(left.find_first_not_of(" \n"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace sporhund::text
