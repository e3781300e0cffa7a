#include "text/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "text/abbreviations.h"
#include "text/function_words.h"

namespace sporhund::text {
namespace {

using schema::EntityKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> terms(EntityKind kind, const std::string& norm) {
  return named_terms({kind, "", norm, 0, 0});
}

TEST(NamedTerms, AreTheNormAndWhatIsLessExact) {
  EXPECT_THAT(terms(EntityKind::money, "4200000"), ElementsAre("XNmoney:4200000"));
  EXPECT_THAT(terms(EntityKind::law, "postloven § 3"),
              ElementsAre("XNlaw:postloven § 3", "XNlaw:postloven"));
  EXPECT_THAT(terms(EntityKind::law, "Postloven"), ElementsAre("XNlaw:postloven"));
  EXPECT_THAT(terms(EntityKind::document, "Meld. St. 7 (2019–2020)"),
              ElementsAre("XNdocument:meld. st. 7 (2019-2020)", "XNdocument:meld. st. 7"));
  EXPECT_THAT(terms(EntityKind::case_number, "NUIT 25/23"),
              ElementsAre("XNcase:nuit 25/23", "XNcase:25/23"));
  EXPECT_THAT(terms(EntityKind::date, ""), IsEmpty());
}

TEST(NamedTerms, OfADeadlineAreAlsoThoseOfItsDay) {
  EXPECT_THAT(terms(EntityKind::deadline, "2023-06-01"),
              ElementsAre("XNdeadline:2023-06-01", "XNdeadline:-06-01", "XNdate:2023-06-01",
                          "XNdate:-06-01"));
  EXPECT_THAT(terms(EntityKind::date, "2023-06-01"),
              ElementsAre("XNdate:2023-06-01", "XNdate:-06-01"));
  EXPECT_THAT(terms(EntityKind::date, "2023-06"), ElementsAre("XNdate:2023-06"));
}

TEST(FunctionWords, AreMeantAsTheyStand) {
  for (const std::string_view word : {"og", "hvem", "kven", "skal", "å"}) {
    EXPECT_TRUE(is_function_word(word)) << word;
  }
  for (const std::string_view word : {"ansvar", "frist", "kvalitet", ""}) {
    EXPECT_FALSE(is_function_word(word)) << word;
  }
}

TEST(FunctionWords, SomeAsk) {
  for (const std::string_view word : {"hvem", "kven", "korleis", "når"}) {
    EXPECT_TRUE(is_question_word(word)) << word;
  }
  for (const std::string_view word : {"og", "hvis", "som", "ansvar"}) {
    EXPECT_FALSE(is_question_word(word)) << word;
  }
}

TEST(Abbreviations, StandBothWaysAndInOrder) {
  std::vector<std::string_view> lines;
  for (std::string_view rest = kAbbreviations; !rest.empty();) {
    lines.push_back(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(lines.back().size() + 1);
  }
  EXPECT_TRUE(std::ranges::is_sorted(lines));
  for (const std::string_view line : lines) {
    const std::string_view from = line.substr(0, line.find('='));
    const std::string_view to = line.substr(from.size() + 1);
    if (from.find(' ') != from.npos) continue;
    const std::string stems = stems_of(to);
    if (stems.find(' ') == stems.npos) continue;  // one word is no sequence that is looked for
    EXPECT_THAT(lines, ::testing::Contains(stems + "=" + std::string(from)));
  }
}

}  // namespace
}  // namespace sporhund::text
