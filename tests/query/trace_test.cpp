#include "query/threads/trace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/bodies.h"
#include "entities/tagger.h"

namespace sporhund::query {
namespace {

using schema::Assignment;
using schema::DocumentType;
using schema::EventKind;

const entities::Tagger& tagger() {
  static const entities::Tagger kTagger(corpus::bodies());
  return kTagger;
}

/// Letters and papers of an invented year, each of a few passages.
class Papers {
 public:
  Papers& document(const std::string& id, DocumentType type, const std::string& date) {
    schema::Document document;
    document.id = id;
    document.path = "/papers/" + id + ".pdf";
    document.metadata.title = id;
    document.metadata.type = type;
    document.metadata.date = date;
    document.metadata.year = std::stoi(date.substr(0, 4));
    material_.documents.push_back(document);
    ordinal_ = 0;
    return *this;
  }

  Papers& passage(const std::string& text, const std::vector<std::string>& headings = {}) {
    schema::Passage passage;
    passage.document_id = current().id;
    passage.ordinal = ordinal_++;
    passage.id = passage.document_id + "-" + std::to_string(passage.ordinal);
    passage.text = text;
    passage.heading_path = headings;
    passage.entities = tagger().tag(text, {.year = current().metadata.year});
    material_.passages.push_back(passage);
    return *this;
  }

  /// An assignment that the document gives, in a passage of its own.
  Papers& gives(Assignment assignment) {
    passage(assignment.text, {"ID: " + assignment.id + " " + assignment.title});
    const schema::Passage& at = material_.passages.back();
    assignment.evidence = {at.document_id, 1, 1, {at.id}};
    material_.assignments.push_back(std::move(assignment));
    return *this;
  }

  Papers& decides(const std::string& number, const std::string& title,
                  const std::string& decision) {
    schema::AgendaItem item;
    item.case_number = number;
    item.title = title;
    item.decision = decision;
    item.evidence = {current().id, 2, 2, {}};
    material_.items.push_back(item);
    return *this;
  }

  schema::TraceAnswer trace(const std::string& typed) const {
    const Subject subject = read_subject(typed);
    const MeasureWords words(subject.text, [](const std::string&) { return 1.0; });
    return build_trace(subject, words, material_);
  }

 private:
  const schema::Document& current() const { return material_.documents.back(); }

  TraceMaterial material_;
  int ordinal_ = 0;
};

Assignment assignment_of(const std::string& id, const std::string& deadline) {
  Assignment assignment;
  assignment.id = id;
  assignment.title = "Felles varslingstjeneste";
  assignment.owner = "Helsedirektoratet";
  assignment.text = "Direktoratet skal planlegge en felles varslingstjeneste.";
  if (!deadline.empty()) {
    assignment.text += "\nFrist: " + deadline;
    assignment.deadlines.push_back({deadline, "Frist: " + deadline});
  }
  return assignment;
}

/// Two letters, a meeting's paper and a correction.
Papers invented_year() {
  Papers papers;
  papers.document("brev-21", DocumentType::tildelingsbrev, "2021-01-10")
      .gives(assignment_of("TB2021-04", "2021-09-01"));
  papers.document("brev-22", DocumentType::tildelingsbrev, "2022-01-12")
      .gives(assignment_of("TB2022-07", "2022-06-01"));
  papers.document("utvalg", DocumentType::moteinnkalling, "2022-03-03")
      .passage("Direktoratet fikk følgende oppdrag med frist 15. juni:", {"Varsling i sektoren"})
      .passage("Direktoratet skal planlegge en felles varslingstjeneste.",
               {"Varsling i sektoren", "ID: TB2022-07 Felles varslingstjeneste"})
      .decides("7/22", "Varsling i sektoren", "Utvalget støtter planen.");
  papers.document("endring", DocumentType::korrigering, "2022-05-05")
      .passage(
          "Helsedirektoratet er tildelt 2,5 mill. kroner til felles varslingstjeneste. "
          "Rammen for felles varslingstjeneste endres til 2,0 mill. kroner.");
  return papers;
}

std::vector<EventKind> kinds(const schema::TraceAnswer& answer) {
  std::vector<EventKind> found;
  for (const schema::TraceEvent& event : answer.events) found.push_back(event.kind);
  return found;
}

std::vector<std::string> values(const schema::Contradiction& contradiction) {
  std::vector<std::string> found;
  for (const schema::StatedValue& value : contradiction.values) {
    found.push_back(value.value + (value.in_force ? "!" : ""));
  }
  std::sort(found.begin(), found.end());
  return found;
}

using Values = std::vector<std::string>;

TEST(Trace, ThreadRunsFromTheFirstLetterToTheDecision) {
  const schema::TraceAnswer answer = invented_year().trace("TB2022-07");
  EXPECT_EQ(kinds(answer), (std::vector<EventKind>{EventKind::assigned, EventKind::assigned,
                                                   EventKind::discussed, EventKind::proposed}));
  EXPECT_EQ(answer.events[0].document.id, "brev-21") << "the same measure the year before";
  EXPECT_EQ(answer.events[2].case_number, "7/22");
  EXPECT_EQ(answer.events[3].quote, "Utvalget støtter planen.");
}

TEST(Trace, PaperAndLetterDisagreeOnADeadline) {
  const schema::TraceAnswer answer = invented_year().trace("TB2022-07");
  ASSERT_EQ(answer.contradictions.size(), 1U);
  EXPECT_EQ(answer.contradictions[0].field, "deadline");
  EXPECT_EQ(values(answer.contradictions[0]), (Values{"2022-06-01!", "2022-06-15"}));
  const auto& last = answer.contradictions[0].values;
  EXPECT_TRUE(std::any_of(last.begin(), last.end(), [](const auto& value) {
    return value.quote == "Direktoratet fikk følgende oppdrag med frist 15. juni:";
  }));
}

TEST(Trace, CorrectionIsInForce) {
  const schema::TraceAnswer answer = invented_year().trace("felles varslingstjeneste");
  const auto amount =
      std::find_if(answer.contradictions.begin(), answer.contradictions.end(),
                   [](const auto& contradiction) { return contradiction.field == "amount"; });
  ASSERT_NE(amount, answer.contradictions.end());
  EXPECT_EQ(values(*amount), (Values{"2000000!", "2500000"}));
  const std::vector<EventKind> found = kinds(answer);
  EXPECT_EQ(std::count(found.begin(), found.end(), EventKind::corrected), 1);
}

TEST(Trace, CaseNumberLeadsToItsDecision) {
  const schema::TraceAnswer answer = invented_year().trace("sak 7/22");
  ASSERT_EQ(answer.events.size(), 1U);
  EXPECT_EQ(answer.events[0].kind, EventKind::proposed);
}

TEST(Trace, OnlyWhatIsDoneIsReported) {
  const auto kind_of = [](const std::string& sentence) {
    Papers papers;
    papers.document("utvalg", DocumentType::moteinnkalling, "2022-03-03").passage(sentence);
    const schema::TraceAnswer answer = papers.trace("varslingsportal");
    return answer.events.size() == 1 ? answer.events[0].kind : EventKind::assigned;
  };
  EXPECT_EQ(kind_of("Varslingsportalen ble levert i juni."), EventKind::reported);
  EXPECT_EQ(kind_of("Varslingsportalen skal være levert i juni."), EventKind::discussed);
  EXPECT_EQ(kind_of("Status og rapportering for varslingsportalen"), EventKind::discussed);
}

TEST(Trace, ACaseIsTheOneWhoseNumberOrHeadingIsNearest) {
  Papers papers;
  papers.document("utvalg", DocumentType::moteinnkalling, "2022-03-03")
      .passage("8/22\tVarslingsportal\tDrøfting", {"Økonomi i sektoren"})
      .passage("Varslingsportalen er god.", {"Økonomi i sektoren", "8/22 Varslingsportal"})
      .decides("7/22", "Økonomi i sektoren", "Utvalget tar saken til orientering.")
      .decides("8/22", "Varslingsportal", "Utvalget støtter varslingsportalen.");
  const schema::TraceAnswer answer = papers.trace("varslingsportal");
  ASSERT_EQ(answer.events.size(), 3U);
  for (const schema::TraceEvent& event : answer.events) EXPECT_EQ(event.case_number, "8/22");
}

TEST(Trace, ADecisionIsToldOnce) {
  Papers papers;
  papers.document("referat", DocumentType::referat, "2022-03-03")
      .passage("Vedtak: Utvalget støtter varslingsportalen.")
      .decides("8/22", "Varslingsportal", "Utvalget støtter varslingsportalen.");
  EXPECT_EQ(kinds(papers.trace("varslingsportal")), std::vector<EventKind>{EventKind::proposed});
}

TEST(Trace, AnotherForumsCaseOfTheSameNumberIsNone) {
  Papers papers;
  papers.document("utvalg", DocumentType::moteinnkalling, "2022-03-03")
      .passage("7/22 - Fagrådet\tVarslingsportal\tFagrådet støtter den.", {"Varslingsportal"})
      .decides("7/22", "Økonomi i sektoren", "")
      .decides("8/22", "Varslingsportal", "");
  const schema::TraceAnswer answer = papers.trace("varslingsportal");
  ASSERT_FALSE(answer.events.empty());
  for (const schema::TraceEvent& event : answer.events) EXPECT_EQ(event.case_number, "8/22");
}

TEST(Trace, AnIdMayFollowWhatItNumbers) {
  const std::size_t events = invented_year().trace("TB2022-07").events.size();
  for (const char* typed : {"oppdrag TB2022-07", "Oppdrag TB2022–07", "ID: TB2022-07"}) {
    EXPECT_EQ(invented_year().trace(typed).events.size(), events) << typed;
  }
}

TEST(Trace, UnknownSubjectLeavesNoTrace) {
  EXPECT_TRUE(invented_year().trace("TB2029-01").events.empty());
  EXPECT_TRUE(invented_year().trace("romfartssenter").events.empty());
}

/// A paper that quotes or mentions the assignment of a letter and agrees with it.
struct Agreement {
  std::string name;
  std::string letter_deadline;
  std::string mention;
};

void PrintTo(const Agreement& agreement, std::ostream* out) {
  *out << agreement.name;
}

class AgreeingPapers : public testing::TestWithParam<Agreement> {};

TEST_P(AgreeingPapers, RaiseNoAlarm) {
  Papers papers;
  papers.document("brev", DocumentType::tildelingsbrev, "2022-01-12")
      .gives(assignment_of("TB2022-07", GetParam().letter_deadline));
  papers.document("utvalg", DocumentType::moteinnkalling, "2022-03-03").passage(GetParam().mention);
  EXPECT_TRUE(papers.trace("TB2022-07").contradictions.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Cases, AgreeingPapers,
    testing::Values(
        Agreement{"same day", "2022-06-01", "Oppdraget TB2022-07 har frist 1. juni 2022."},
        Agreement{"no deadline", "2022-06-01", "Oppdraget TB2022-07 ble drøftet."},
        Agreement{"letter without one", "", "Oppdraget TB2022-07 har frist 1. juni 2022."},
        Agreement{"date that is no deadline", "2022-06-01",
                  "TB2022-07 ble lagt fram i møtet 15. februar 2022."},
        Agreement{"two assignments", "2022-06-01",
                  "TB2022-07 og TB2022-08 leveres samlet med frist 1. oktober 2022."}),
    [](const auto& pair) { return "Pair" + std::to_string(pair.index); });

TEST(Trace, MentionWithAnotherDeadlineRaisesTheAlarm) {
  Papers papers;
  papers.document("brev", DocumentType::tildelingsbrev, "2022-01-12")
      .gives(assignment_of("TB2022-07", "2022-06-01"));
  papers.document("utvalg", DocumentType::moteinnkalling, "2022-03-03")
      .passage("Oppdraget TB2022-07 har frist 1. oktober 2022.");
  ASSERT_EQ(papers.trace("TB2022-07").contradictions.size(), 1U);
}

TEST(Trace, ABareIdOfSeveralBodiesHasCandidates) {
  Papers papers;
  papers.document("brev", DocumentType::tildelingsbrev, "2022-01-12")
      .gives(assignment_of("TB2022-07", "2022-06-01"));
  Assignment other = assignment_of("2022-07", "2022-08-01");
  other.owner = "Norsk helsenett SF";
  other.title = "Drift av nødnett";
  papers.document("oppdrag", DocumentType::oppdragsdokument, "2022-01-15").gives(other);
  const schema::TraceAnswer answer = papers.trace("2022-07");
  EXPECT_EQ(answer.candidates.size(), 2U);
  EXPECT_TRUE(answer.contradictions.empty()) << "they are two assignments";
  EXPECT_TRUE(papers.trace("TB2022-07").candidates.empty());
}

TEST(Trace, OneIdInTwoLettersToTwoBodiesIsTwoAssignments) {
  Papers papers;
  Assignment first = assignment_of("2022-01", "2022-06-01");
  Assignment second = assignment_of("2022-01", "2022-09-01");
  second.owner = "Folkehelseinstituttet";
  second.title = "Vaksineregister";
  papers.document("a", DocumentType::oppdragsdokument, "2022-01-12").gives(first);
  papers.document("b", DocumentType::oppdragsdokument, "2022-01-13").gives(second);
  const schema::TraceAnswer answer = papers.trace("2022-01");
  EXPECT_EQ(answer.candidates.size(), 2U);
  EXPECT_TRUE(answer.contradictions.empty());
}

}  // namespace
}  // namespace sporhund::query
