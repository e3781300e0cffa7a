/// What an answer says of its hits beside the passages: how they matched, copies, context, parts.

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "indexer/structure/unit_parts.h"
#include "tests/query/searcher_fixture.h"

namespace sporhund::query {
namespace {

using schema::MatchCounts;
using schema::MatchKind;
using schema::SearchAnswer;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using tests::make_document;
using tests::make_entity;
using tests::TestDocument;

class AnswerShapeTest : public tests::SearcherTest {
 protected:
  SearchAnswer exactly(const std::string& question) const {
    SearchOptions options;
    options.question = question;
    options.exact = true;
    return search(options);
  }
};

TEST_F(AnswerShapeTest, ExactFindsWordsAsTheyAreWrittenOnly) {
  index_texts({{"ordet", "Fristen er kort."},
               {"bøyd", "Fristene er korte."},
               {"sammensatt", "Leveringsfristen er kort."},
               {"nynorsk", "Ei viktig oppgåve."},
               {"bokmål", "En viktig oppgave."},
               {"lang", "Statens netthus svarer."},
               {"kort", "SNH svarer."},
               {"med", "Om e-helse nå."},
               {"uten", "Om ehelse nå."},
               {"adskilt", "Om e helse nå."}});
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"fristen", {"ordet"}},
      {"FRISTEN", {"ordet"}},
      {"frist", {}},
      {"oppgave", {"bokmål"}},
      {"SNH", {"kort"}},
      {"e-helse", {"med"}},
      {"ehelse", {"uten", "med"}},
      {"fristten", {}},
      {"\"fristen\"", {"ordet"}},
      {"frist*", {"ordet", "bøyd"}},
      {"tekst:fristene", {"bøyd"}}};
  for (const auto& [question, expected] : cases) {
    EXPECT_THAT(names(exactly(question)), testing::UnorderedElementsAreArray(expected)) << question;
  }
}

TEST_F(AnswerShapeTest, QuotedWordsAreExactAlways) {
  index_texts({{"ordet", "En plan."}, {"bøyd", "Flere planer."}});
  expect_hits("\"plan\"", {"ordet"});
  expect_hits("tekst:\"planer\"", {"bøyd"});
}

TEST_F(AnswerShapeTest, ExactSaysNothingOfTheAssignmentThatAnIdOnlyBelongsTo) {
  TestDocument given = make_document("gir", {"Etaten skal lage en plan."});
  given.passages[0].assignment = {"TB2023-09", "Plan", ""};
  index({given, make_document("nevner", {"Se TB2023-09."})});
  expect_hits("TB2023-09", {"gir", "nevner"});
  EXPECT_THAT(names(exactly("TB2023-09")), ElementsAre("nevner"));
}

TEST_F(AnswerShapeTest, AnIdPutsWhatItsAssignmentSaysFirstNotItsLeadIn) {
  TestDocument given = make_document(
      "gir", {"Etaten skal:", "lage en plan for alle havner i landet", "måle alle kaier i landet"});
  schema::Assignment assignment;
  assignment.id = "2024-01";
  assignment.title = "Kaier";
  for (schema::Passage& passage : given.passages) {
    passage.assignment = {assignment.id, assignment.title, ""};
    assignment.evidence.passage_ids.push_back(passage.id);
  }
  assignment.evidence.document_id = given.id();
  given.assignments = {assignment};
  index({given, make_document("nevner", {"Om oppdrag 2024-01 og 2024-01."})});
  for (const char* question : {"2024-01", "oppdrag 2024-01"}) {
    EXPECT_EQ(search(question).hits.at(0).passage.text, given.passages[1].text) << question;
  }
}

TEST_F(AnswerShapeTest, ExactExplainsAnIdByItsWordAlone) {
  TestDocument given = make_document("gir", {"TB2023-09: etaten skal lage en plan."});
  given.passages[0].assignment = {"TB2023-09", "Plan", ""};
  index({given});
  SearchOptions options;
  options.question = "TB2023-09";
  options.explain = true;
  options.exact = true;
  const schema::Hit hit = search(options).hits.at(0);
  ASSERT_FALSE(hit.reasons.empty());
  EXPECT_THAT(hit.reasons[0].field_shares, ElementsAre(testing::Pair("tekst", 1.0)));
}

TEST_F(AnswerShapeTest, EachHitSaysHowItMatchedAndTheTotalsAddUp) {
  index_texts({{"ordet", "Rapporten om beredskap."},
               {"bøyd", "Beredskapen øker."},
               {"del", "Om øvelser og planverk."},
               {"annet", "Noe annet."}});
  const SearchAnswer answer = search("beredskap");
  std::map<std::string, MatchKind> kinds;
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    kinds[names(answer)[i]] = answer.hits[i].match;
  }
  EXPECT_THAT(kinds, UnorderedElementsAre(testing::Pair("ordet", MatchKind::exact),
                                          testing::Pair("bøyd", MatchKind::stem)));
  EXPECT_EQ(answer.matches, (MatchCounts{1, 1, 0}));
}

TEST_F(AnswerShapeTest, OtherWordsThatStandForOneAreMarked) {
  index_texts({{"lang", "Statens netthus svarer."},
               {"kort", "SNH svarer."},
               {"x", "a b c"},
               {"y", "d e"},
               {"z", "f g"},
               {"æ", "h i"},
               {"ø", "j k"},
               {"å", "l m"},
               {"q", "n o"},
               {"w", "p q"}});
  const SearchAnswer answer = search("SNH");
  ASSERT_THAT(names(answer), ElementsAre("kort", "lang"));
  EXPECT_EQ(answer.hits[0].match, MatchKind::exact);
  EXPECT_EQ(answer.hits[1].match, MatchKind::expanded);
  EXPECT_EQ(answer.matches, (MatchCounts{1, 0, 1}));
}

TEST_F(AnswerShapeTest, WhatIsMarkedExactIsWhatExactFinds) {
  index_texts({{"1", "Frist for planen."},
               {"2", "Frister."},
               {"3", "Planfristen."},
               {"4", "En plan."},
               {"5", "planlagt frist"},
               {"6", "Arbeidet."}});
  for (const std::string question : {"frist", "plan frist", "frist OR plan", "frist AND planen"}) {
    SearchOptions options;
    options.question = question;
    options.limit = 100;
    const SearchAnswer wide = search(options);
    options.exact = true;
    const SearchAnswer narrow = search(options);
    std::vector<std::string> marked;
    for (std::size_t i = 0; i < wide.hits.size(); ++i) {
      if (wide.hits[i].match == MatchKind::exact) marked.push_back(names(wide)[i]);
    }
    EXPECT_THAT(names(narrow), testing::UnorderedElementsAreArray(marked)) << question;
    EXPECT_EQ(wide.matches.exact, narrow.total) << question;
    EXPECT_EQ(narrow.matches, (MatchCounts{narrow.total, 0, 0})) << question;
    EXPECT_EQ(wide.matches.exact + wide.matches.stem + wide.matches.expanded, wide.total);
  }
}

TEST_F(AnswerShapeTest, OnlyNotExcludesFromEverything) {
  index_texts({{"a", "En årsrapport."}, {"b", "Et brev."}, {"c", "Et notat."}});
  expect_hits("-årsrapport", {"b", "c"});
  expect_hits("IKKE årsrapport -brev", {"c"});
  EXPECT_THAT(search("-årsrapport").notes, IsEmpty());
  EXPECT_THAT(search("").notes, testing::Contains(testing::HasSubstr("alle passasjer")));
  EXPECT_THAT(search("?").notes, testing::Contains(testing::HasSubstr("«?» har ingen ord")));
}

TEST_F(AnswerShapeTest, CopiesOfATextShareAHitThatSaysWhereTheyStand) {
  TestDocument twice =
      make_document("to", {"Felles føring om sikkerhet.", "Felles  føring om\nsikkerhet."});
  index({make_document("en", {"Felles føring om sikkerhet."}), twice,
         make_document("annen", {"En annen føring."})});
  const SearchAnswer answer = search("føring");
  EXPECT_EQ(answer.total, 4);
  EXPECT_EQ(answer.distinct, 2);
  EXPECT_EQ(answer.facets.documents, 3U);
  ASSERT_EQ(answer.hits.size(), 2U);
  const schema::Hit& shared = answer.hits[names(answer)[0] == "annen" ? 1 : 0];
  EXPECT_EQ(shared.copies.size(), 2U);
  for (const schema::Copy& copy : shared.copies) EXPECT_NE(copy.passage_id, shared.passage.id);
}

TEST_F(AnswerShapeTest, CopiesAreEachShownWhenAskedForAndInExports) {
  index({make_document("en", {"Felles føring."}), make_document("to", {"Felles føring."})});
  SearchOptions options;
  options.question = "føring";
  options.all_copies = true;
  const SearchAnswer answer = search(options);
  EXPECT_EQ(answer.hits.size(), 2U);
  EXPECT_THAT(answer.hits[0].copies, IsEmpty());
  options.all_copies = false;
  int taken = 0;
  Searcher(folder(), bodies()).search_all(options, [&](const schema::Hit&) { ++taken; });
  EXPECT_EQ(taken, 2);
}

TEST_F(AnswerShapeTest, OnlyCopiesThatMatchCount) {
  TestDocument other = make_document("to", {"Felles føring."});
  other.entry.document.metadata.year = 2020;
  TestDocument wanted = make_document("en", {"Felles føring."});
  wanted.entry.document.metadata.year = 2023;
  index({wanted, other});
  SearchOptions options;
  options.question = "føring";
  options.filters.years = {2023, 2023};
  EXPECT_THAT(search(options).hits.at(0).copies, IsEmpty());
}

TEST_F(AnswerShapeTest, TheSameWordsOfTwoAssignmentsAreNoCopies) {
  TestDocument document = make_document("brev", {"Frist: 1. juni.", "Frist: 1. juni."});
  document.passages[0].assignment = {"1", "Kart", ""};
  document.passages[1].assignment = {"2", "Register", ""};
  index({document});
  EXPECT_EQ(search("frist").hits.size(), 2U);
}

TEST_F(AnswerShapeTest, PagesOfHitsNeitherRepeatNorLeaveOutAText) {
  std::vector<TestDocument> documents;
  for (int i = 0; i < 6; ++i) {
    documents.push_back(make_document("d" + std::to_string(i),
                                      {"Felles føring.", "Føring nummer " + std::to_string(i)}));
  }
  index(documents);
  std::set<std::string> texts;
  SearchOptions options;
  options.question = "føring";
  options.limit = 2;
  for (options.offset = 0; options.offset < 8; options.offset += 2) {
    for (const schema::Hit& hit : search(options).hits) {
      EXPECT_TRUE(texts.insert(hit.passage.text).second) << hit.passage.text;
    }
  }
  EXPECT_EQ(texts.size(), 7U);
  EXPECT_EQ(search(options).distinct, 7);
}

TEST_F(AnswerShapeTest, ContextIsWhatStandsAroundAHit) {
  index({make_document("brev", {"Innledning.", "Før.", "Om moloen.", "Etter.", "Slutt."})});
  SearchOptions options;
  options.question = "moloen";
  EXPECT_THAT(search(options).hits.at(0).context, IsEmpty());
  options.context = 1;
  const schema::Hit hit = search(options).hits.at(0);
  ASSERT_EQ(hit.context.size(), 2U);
  EXPECT_EQ(hit.context[0].passage.text, "Før.");
  EXPECT_EQ(hit.context[0].distance, -1);
  EXPECT_EQ(hit.context[1].passage.text, "Etter.");
  EXPECT_FALSE(hit.context[1].same_unit);
  EXPECT_FALSE(hit.passage.part.has_value());
}

TEST_F(AnswerShapeTest, APartOfAnAssignmentSaysSoAndShowsTheRest) {
  TestDocument document = make_document(
      "brev", {"Annet.", "Etaten skal bygge.", "Den skal også male.", "Frist: mai.", "Slutt."});
  for (int i = 1; i <= 3; ++i) document.passages[i].assignment = {"2023-01", "Bygging", ""};
  indexer::mark_parts(document.passages);
  index({document});
  SearchOptions options;
  options.question = "male";
  const schema::Hit alone = search(options).hits.at(0);
  ASSERT_TRUE(alone.passage.part.has_value());
  EXPECT_EQ(alone.passage.part->kind, schema::UnitKind::assignment);
  EXPECT_EQ(alone.passage.part->number, 2);
  EXPECT_EQ(alone.passage.part->count, 3);
  options.question = "bygge";
  options.context = 1;
  std::vector<std::string> texts;
  const schema::Hit first = search(options).hits.at(0);
  for (const schema::Neighbour& one : first.context) {
    texts.push_back(one.passage.text + (one.same_unit ? " *" : ""));
  }
  EXPECT_THAT(texts, ElementsAre("Annet.", "Den skal også male. *", "Frist: mai. *"));
}

TEST_F(AnswerShapeTest, AListThatWasCutIsOne) {
  TestDocument cut =
      make_document("brev", {"Etaten skal:\n• bygge moloen\n• male", "• vaske", "Slutt."});
  TestDocument whole = make_document("to", {"Etaten skal:\n• dekke taket", "Ikke en liste."});
  indexer::mark_parts(cut.passages);
  indexer::mark_parts(whole.passages);
  index({cut, whole});
  const schema::Hit hit = search("vaske").hits.at(0);
  ASSERT_TRUE(hit.passage.part.has_value());
  EXPECT_EQ(hit.passage.part->kind, schema::UnitKind::list);
  EXPECT_EQ(hit.passage.part->number, 2);
  EXPECT_FALSE(search("taket").hits.at(0).passage.part.has_value());
}

TEST_F(AnswerShapeTest, ACaseNumberAloneGoesToItsItem) {
  TestDocument paper = make_document("sak", {"Sak 25/23 Merker. Saken gjelder merker i leia."});
  paper.passages[0].entities = {make_entity(schema::EntityKind::case_number, "25/23")};
  schema::AgendaItem item;
  item.case_number = "25/23";
  item.evidence = {paper.id(), 1, 1, {paper.passages[0].id}};
  paper.items = {item};
  TestDocument mention = make_document("nevner", {"25/23 og 25/23 og 25/23 igjen 25/23."});
  mention.passages[0].entities = {make_entity(schema::EntityKind::case_number, "25/23")};
  index({mention, paper});
  EXPECT_THAT(names(search("25/23")), ElementsAre("sak", "nevner"));
  EXPECT_THAT(names(search("sak 25/23")).front(), "sak");
  SearchOptions options;
  options.question = "25/23";
  options.explain = true;
  const schema::Hit first = search(options).hits.at(0);
  double sum = 0;
  for (const schema::MatchReason& reason : first.reasons) sum += reason.score;
  EXPECT_NEAR(sum, first.score, 1e-9);
}

}  // namespace
}  // namespace sporhund::query
