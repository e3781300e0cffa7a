/// Threads gathered through the index.

#include <gmock/gmock.h>

#include "query/threads/threads.h"
#include "tests/query/searcher_fixture.h"

namespace sporhund::query {
namespace {

using schema::EventKind;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using tests::make_document;
using tests::TestDocument;

/// A letter of one assignment, which its only passage is.
TestDocument letter(const std::string& name, int year, const std::string& id,
                    const std::string& title, const std::string& owner) {
  const std::string text = owner + " skal levere " + name + ".";
  TestDocument made = make_document(name, {text});
  schema::Metadata& metadata = made.entry.document.metadata;
  metadata.year = year;
  metadata.date = std::to_string(year) + "-01-15";
  metadata.type = schema::DocumentType::tildelingsbrev;
  made.passages[0].assignment = {id, title, owner};
  schema::Assignment assignment;
  assignment.id = id;
  assignment.title = title;
  assignment.owner = owner;
  assignment.text = text;
  assignment.deadlines = {{std::to_string(year) + "-06-01", "1. juni"}};
  assignment.evidence = {made.id(), 1, 1, {made.passages[0].id}};
  made.assignments = {assignment};
  return made;
}

/// A paper with one case, under whose title a passage stands.
TestDocument paper(const std::string& name, const std::string& number, const std::string& title,
                   const std::string& decision, const std::string& text) {
  TestDocument made = make_document(name, {text});
  made.entry.document.metadata.date = "2032-03-03";
  made.entry.document.metadata.type = schema::DocumentType::moteinnkalling;
  made.passages[0].heading_path = {title};
  schema::AgendaItem item;
  item.case_number = number;
  item.title = title;
  item.decision = decision;
  item.evidence = {made.id(), 2, 2, {}};
  made.items = {item};
  return made;
}

auto event(EventKind kind, const std::string& quote) {
  return AllOf(Field(&schema::TraceEvent::kind, kind), Field(&schema::TraceEvent::quote, quote));
}

class TraceIndexTest : public tests::SearcherTest {
 protected:
  schema::TraceAnswer trace(const std::string& subject) const {
    return Threads(folder(), bodies()).trace(subject);
  }
};

TEST_F(TraceIndexTest, AnIdFindsItsAssignmentInSmallLettersAndWithoutItsLetters) {
  index({letter("a", 2032, "TB2032-09", "Merking av leia", "Kystverket"),
         letter("b", 2032, "TB2032-10", "Retting av kart", "Kartverket")});
  for (const char* subject : {"TB2032-09", "tb2032-09", "2032-09"}) {
    EXPECT_THAT(trace(subject).events,
                ElementsAre(event(EventKind::assigned, "Kystverket skal levere a.")))
        << subject;
  }
  EXPECT_THAT(trace("TB2032-11").events, IsEmpty());
}

TEST_F(TraceIndexTest, TheSameMeasureIsFoundInLettersOfOtherYears) {
  index({letter("a", 2031, "TB2031-04", "Merking av leia i nord", "Kystverket"),
         letter("b", 2032, "TB2032-09", "Merking av leia", "Kystverket"),
         letter("c", 2033, "TB2033-02", "Maling av fyr", "Kystverket")});
  EXPECT_THAT(trace("TB2032-09").events,
              ElementsAre(event(EventKind::assigned, "Kystverket skal levere a."),
                          event(EventKind::assigned, "Kystverket skal levere b.")));
}

TEST_F(TraceIndexTest, AMeasureIsFoundByWordsOfItsTitleAndParts) {
  index({letter("a", 2031, "TB2031-04", "Kystberedskap og merking", "Kystverket"),
         letter("b", 2032, "TB2032-09", "Retting av kart", "Kartverket")});
  EXPECT_THAT(trace("merking og kystberedskap").events,
              ElementsAre(event(EventKind::assigned, "Kystverket skal levere a.")));
}

TEST_F(TraceIndexTest, CasesAreFoundByNumberTitleDecisionAndWhatStandsBelowThem) {
  TestDocument below =
      paper("c", "9/32", "Kyst og hav", "Saken utsettes.", "Oppdraget TB2032-09 er forsinket.");
  below.passages[0].entities = {tests::make_entity(schema::EntityKind::assignment, "TB2032-09")};
  index({letter("l", 2032, "TB2032-09", "Merking av leia", "Kystverket"),
         paper("a", "7/32", "Om TB2032-09", "Planen godkjennes.", "Om fyr."),
         paper("b", "8/32", "Fyr og flagg", "TB2032-09 avsluttes.", "Om flagg."), below,
         paper("d", "10/32", "Kystens maling", "Maling kjøpes.", "Om maling.")});
  std::vector<std::string> cases;
  for (const schema::TraceEvent& found : trace("TB2032-09").events) {
    if (found.kind == EventKind::proposed) cases.push_back(found.case_number);
  }
  EXPECT_THAT(cases, UnorderedElementsAre("7/32", "8/32", "9/32"));
  EXPECT_THAT(trace("sak 10/32").events, ElementsAre(event(EventKind::proposed, "Maling kjøpes.")));
  EXPECT_THAT(trace("innkjøp av fyr og flagg").events, IsEmpty());
}

TEST_F(TraceIndexTest, AnswersDoNotDependOnWhichDocumentCameFirst) {
  const TestDocument first = letter("a", 2031, "TB2032-09", "Merking av leia", "Kystverket");
  TestDocument second = letter("b", 2032, "TB2032-09", "Merking av leia", "Kartverket");
  second.assignments[0].deadlines = {{"2032-07-01", "1. juli"}};
  const auto told = [&] {
    const schema::TraceAnswer answer = trace("2032-09");
    std::vector<std::string> all;
    for (const auto& candidate : answer.candidates) all.push_back(candidate.owner);
    for (const auto& contradiction : answer.contradictions) {
      for (const auto& value : contradiction.values) all.push_back(value.value);
    }
    return all;
  };
  index({first, second});
  const std::vector<std::string> expected = told();
  EXPECT_THAT(expected, ElementsAre("Kystverket", "Kartverket", "2031-06-01", "2032-07-01",
                                    "Kystverket", "Kartverket"));
  index({first});  // written again: behind the other
  EXPECT_EQ(told(), expected);
}

}  // namespace
}  // namespace sporhund::query
