#include <algorithm>

#include "tests/query/searcher_fixture.h"

namespace sporhund::query {
namespace {

using schema::EntityKind;
using ::testing::Contains;
using ::testing::HasSubstr;
using tests::make_document;
using tests::make_entity;
using tests::TestDocument;

/// What is found besides the words of the question: things by their norm, abbreviations, and what
/// each word is worth.
class RankingRules : public tests::SearcherTest {
 protected:
  static TestDocument naming(const std::string& name, const std::string& text, EntityKind kind,
                             const std::string& norm) {
    TestDocument document = make_document(name, {text});
    document.passages[0].entities = {make_entity(kind, norm)};
    document.passages[0].entities[0].end = text.size();
    return document;
  }
};

TEST_F(RankingRules, AThingIsFoundHoweverItIsWritten) {
  index({naming("beløp", "totalt 4,2 mill.", EntityKind::money, "4200000"),
         naming("lov", "postloven første ledd", EntityKind::law, "postloven § 3"),
         naming("dag", "før ferien", EntityKind::deadline, "2023-06-01"),
         naming("post", "over kapittelet", EntityKind::budget, "kap. 701 post 21"),
         naming("organ", "foretaket selv", EntityKind::organisation, "Statens netthus"),
         naming("sak", "tatt opp igjen", EntityKind::case_number, "NUIT 25/23"),
         naming("dokument", "meldingen", EntityKind::document, "Meld. St. 7 (2019–2020)")});
  const std::vector<std::pair<std::string, std::string>> cases = {{"4 200 000 kroner", "beløp"},
                                                                  {"postloven § 3", "lov"},
                                                                  {"postloven § 8", "lov"},
                                                                  {"frist 1. juni 2023", "dag"},
                                                                  {"innen 1. juni", "dag"},
                                                                  {"kap. 701 post 21", "post"},
                                                                  {"SNH", "organ"},
                                                                  {"sak 25/23", "sak"},
                                                                  {"Meld. St. 7", "dokument"}};
  for (const auto& [question, expected] : cases) expect_first(question, expected);
  EXPECT_EQ(search("5 200 000 kroner").total, 0);
  EXPECT_THAT(highlighted(search("4 200 000 kroner").hits.at(0)), Contains("totalt 4,2 mill."));
}

TEST_F(RankingRules, AThingThatIsFoundByItsNormIsExplained) {
  index({naming("beløp", "totalt 4,2 mill.", EntityKind::money, "4200000")});
  SearchOptions options;
  options.question = "4 200 000 kroner";
  options.explain = true;
  const schema::Hit hit = search(options).hits.at(0);
  ASSERT_EQ(hit.reasons.size(), 1U);
  EXPECT_EQ(hit.reasons[0].rule, "named");
  EXPECT_EQ(hit.reasons[0].query_term, "4 200 000 kroner");
  EXPECT_EQ(hit.reasons[0].matched, "totalt 4,2 mill.");
  EXPECT_NEAR(hit.reasons[0].score, hit.score, 1e-9);
}

TEST_F(RankingRules, AnAbbreviationIsFoundByWhatItStandsFor) {
  index_texts({{"definert", "Felles vaktregister (FVR) er nytt"},
               {"kort", "Drift av FVR"},
               {"uten", "Drift av kontoret"}});
  expect_hits("felles vaktregister", {"definert", "kort"});
  expect_hits("felles vaktregisteret", {"definert", "kort"});
  expect_hits("felles AND vaktregister", {"definert"});
}

TEST_F(RankingRules, AMisspeltPartOfACompoundIsCorrected) {
  index_texts({{"hode", "Vakt hele døgnet"}, {"hale", "God beredskap"}, {"annet", "Noe annet"}});
  expect_hits("vaktbredskap", {"hode", "hale"});
  EXPECT_THAT(search("vaktbredskap").notes, Contains(HasSubstr("vakt» og «beredskap")));
  EXPECT_THAT(search("vaktberedskap").notes, ::testing::IsEmpty());
}

TEST_F(RankingRules, ACompoundIsFoundByThePartsThatThereAre) {
  index_texts({{"a", "Båtene legges på land"}, {"b", "Skipet evalueres"}, {"c", "Noe annet"}});
  expect_hits("landbåter", {"a"});
  expect_hits("fiskeskipet", {"b"});
}

TEST_F(RankingRules, ANounInIngIsFoundByItsVerb) {
  index_texts({{"verb", "Ordningen evalueres"}, {"navn", "En evaluering"}, {"c", "Noe annet"}});
  expect_first("evaluering", "navn");
  expect_hits("evalueringen", {"verb", "navn"});
  expect_hits("å evaluere", {"verb", "navn"});
}

TEST_F(RankingRules, WordsThatOnlyJoinOrAskWeighLess) {
  index_texts({{"sak", "Planen omtales her"},
               {"spør", "Hvem skal når og hvordan"},
               {"annet", "Planlagt drift, planer og vedlikehold"},
               {"mer", "Planene"}});
  const std::vector<std::string> found = names(search("hvem skal lage planen"));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.back(), "spør");
}

}  // namespace
}  // namespace sporhund::query
