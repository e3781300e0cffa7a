#include "text/tokens.h"

#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "text/normalise.h"

namespace sporhund::text {
namespace {

/// "tb2023-09#i e@1 ehelse@1* helse@2": terms with their positions; #i marks an identifier, #n a
/// number, * a whole.
std::string printed(const std::vector<Token>& tokens) {
  std::ostringstream out;
  for (const Token& token : tokens) {
    if (out.tellp() > 0) out << ' ';
    out << token.term << '@' << token.position << (token.is_whole ? "*" : "");
    if (token.kind == TokenKind::identifier) out << "#i";
    if (token.kind == TokenKind::number) out << "#n";
  }
  return out.str();
}

struct Case {
  std::string text;
  std::string tokens;
};

void expect_tokens(const std::vector<Case>& cases) {
  for (const auto& [text, tokens] : cases) EXPECT_EQ(printed(tokenise(text)), tokens) << text;
}

TEST(Tokenise, NeverSplitsIdentifiers) {
  expect_tokens({
      {"TB2023-09", "tb2023-09@1#i"},
      {"TB2023–09:", "tb2023-09@1#i"},
      {"(TTB2024‑41)", "ttb2024-41@1#i"},
      {"tb2023−9.", "tb2023-9@1#i"},
      {"2024-01 og 2024-02", "2024-01@1#i og@2 2024-02@3#i"},
      {"NHN-2023-01", "nhn-2023-01@1#i"},
      {"sak 25/23.", "sak@1 25/23@2#i"},
      {"NUFA 12/21", "nufa@1 12/21@2#i"},
      {"Sak S-12/2023", "sak@1 s@2 12/2023@3#i"},
      {"22/5432-3", "22/5432@1#i 3@2#n"},
      {"TB2023-09-1", "tb2023-09@1#i 1@2#n"},
      {"kap-3-4", "kap@1 3-4@2#i"},
      {"2023-01-15", "2023-01-15@1#i"},
      {"15.01.2023.", "15.01.2023@1#i"},
      {"§ 3-4 og § 12-1a", "3-4@1#i og@2 12-1a@3#i"},
  });
}

TEST(Tokenise, KeepsNumbersWithTheirSeparators) {
  expect_tokens({
      {"171,9 mill.", "171,9@1#n mill@2"},
      {"1.000.000", "1.000.000@1#n"},
      {"193 900", "193@1#n 900@2#n"},
      {"2023–2024", "2023@1#n 2024@2#n"},
      {"2023-2024", "2023@1#n 2024@2#n"},
      {"2023/2024", "2023@1#n 2024@2#n"},
      {"5–10 prosent", "5@1#n 10@2#n prosent@3"},
      {"1.2.1 Mål", "1.2.1@1#n mål@2"},
      {"i 2023.", "i@1 2023@2#n"},
      {"2.linje", "2@1#n linje@2"},
      {"Prop. 91 L", "prop@1 91@2#n l@3"},
  });
}

TEST(Tokenise, GivesHyphenatedWordsInPartsAndWhole) {
  expect_tokens({
      {"e-helse i dag", "e@1 ehelse@1* helse@2 i@3 dag@4"},
      {"MyHealth@EU", "myhealth@1 myhealtheu@1* eu@2"},
      {"RHF‑ene", "rhf@1 rhfene@1* ene@2"},
      {"1990-tallet", "1990@1#n 1990tallet@1* tallet@2"},
      {"covid-19-tiltak", "covid@1 covid19tiltak@1* 19@2#n tiltak@3"},
      {"helse- og omsorg", "helse@1 og@2 omsorg@3"},
      {"Oslo–Bergen", "oslo@1 bergen@2"},
  });
}

TEST(Tokenise, TakesWordsOfAnyScript) {
  expect_tokens({
      {"Ærlig ØVING på Åsgård", "ærlig@1 øving@2 på@3 åsgård@4"},
      {"NHN's NHN’s NHNs", "nhn's@1 nhn's@2 nhns@3"},
      {"bl.a. og/eller m.m.", "bl@1 a@2 og@3 eller@4 m@5 m@6"},
      {"ČÁLLI Ελλάς 東京", "čálli@1 ελλάς@2 東京@3"},
      {"«…» – • § 100 %", "100@1#n"},
      {"5G 3a å2", "5g@1 3a@2 å2@3"},
      {"på×gå÷får Straße", "på@1 gå@2 får@3 straße@4"},
      {"\xFFtil\xC3", "til@1"},
  });
}

TEST(Tokenise, SaysWhereEachTokenStands) {
  const std::string text = "På e-helse";
  const auto tokens = tokenise(text);
  ASSERT_EQ(tokens.size(), 4U);
  const std::vector<std::string> stretches = {"På", "e", "e-helse", "helse"};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    EXPECT_EQ(text.substr(tokens[i].start, tokens[i].end - tokens[i].start), stretches[i]);
  }
}

TEST(Tokenise, AShortIdIsNotFoundInALongerOne) {
  for (const Token& token : tokenise("TB2023-01 TB2023–01 TB-2023-01")) {
    EXPECT_NE(token.term, "2023-01");
  }
}

TEST(Tokenise, CutsLongTermsOnACharacterAlikeEverywhere) {
  const std::string word = "x" + std::string(150, 'y') + [] {
    std::string letters;
    for (int i = 0; i < 100; ++i) letters += "å";
    return letters;
  }();
  const auto tokens = tokenise(word);
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].end, word.size());
  EXPECT_EQ(tokens[0].term.size(), 199U);
  EXPECT_EQ(tokenise(tokens[0].term)[0].term, tokens[0].term);
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "TB",     "2023",   "09", "1",  "-",     "–", "/",     ".",      ",",      "'",
      "’",      " ",      " ",  "å",  "Helse", "E", "@",     "\u0130", "\u03A3", "ǅ",
      "\u0301", "\u0345", "Ⅷ",  "٣",  "²",     "a", "S",     "§",      "\u1100", "\u1161",
      "ß",      "\xC3",   "\n", "20", "15",    "ŉ", "\u1E9E"};
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(0, 16);
  std::string text;
  for (int left = length(random); left > 0; --left) text += pieces[piece(random)];
  return text;
}

TEST(Tokenise, EveryTermIsFoundAgainByTypingIt) {
  std::mt19937 random(41);
  for (int round = 0; round < 8000; ++round) {
    const std::string text = normalised(random_text(random));
    std::uint32_t position = 0;
    for (const Token& token : tokenise(text)) {
      const auto again = tokenise(token.term);
      ASSERT_EQ(again.size(), 1U) << text << " gives " << token.term;
      ASSERT_EQ(again[0].term, token.term) << text;
      ASSERT_EQ(normalised(token.term), token.term) << text;
      ASSERT_LE(token.position - position, token.is_whole ? 0U : 1U) << text;
      ASSERT_LT(token.start, token.end);
      position = token.position;
    }
  }
}

TEST(Lower, KeepsNorwegianLetters) {
  EXPECT_EQ(lower("BLÅBÆRSYLTETØY"), "blåbærsyltetøy");
  EXPECT_EQ(lower("ABC [@]"), "abc [@]");
}

TEST(Lower, FollowsUnicodeInLatinAndBeyond) {
  EXPECT_EQ(lower("ÀÉÑÖØÜÞ"), "àéñöøüþ");
  EXPECT_EQ(lower("× ÷ ß ÿ ¾"), "× ÷ ß ÿ ¾");
  EXPECT_EQ(lower("ŠÆŸ ČÁHPPI"), "šæÿ čáhppi");
}

}  // namespace
}  // namespace sporhund::text
