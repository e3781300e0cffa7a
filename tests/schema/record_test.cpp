#include <gtest/gtest.h>

#include "schema/error.h"
#include "schema/record.h"

namespace sporhund::schema {
namespace {

Passage a_passage() {
  Passage passage;
  passage.document_id = "0123456789ab";
  passage.ordinal = 17;
  passage.id = "0123456789ab-17";
  passage.page_first = 2;
  passage.page_last = 3;
  passage.heading_path = {"Mål", "Digital sikkerhet"};
  passage.assignment = AssignmentReference{"TB2023-09", "Portaler", "Helsedirektoratet"};
  passage.part = UnitPart{UnitKind::assignment, 2, 3};
  passage.text = "Særlig Helsedirektoratet skal måle.\nFrist: 1. juni";
  passage.table_header = "Frist\tBeskrivelse";
  passage.lines = {{0, 20, 2, {10, 20, 30.5, 40}}, {20, 37, 3, {1.1, 2.2, 3.3, 4.4}}};
  passage.entities = {{EntityKind::organisation, "Helsedirektoratet", "Helsedirektoratet", 8, 25}};
  return passage;
}

TEST(Record, PassageSurvivesTheIndex) {
  EXPECT_EQ(decode_passage(encode(a_passage())), a_passage());
}

TEST(Record, AnAssignmentSurvivesTheIndex) {
  const Evidence at{"0123456789ab", 2, 3, {"0123456789ab-4", "0123456789ab-5"}};
  Assignment assignment;
  assignment.id = "TB2031-01";
  assignment.title = "Bakker";
  assignment.owner = "Helsedirektoratet";
  assignment.owner_inferred_from = "Direktoratet";
  assignment.partners = {{"KS", PartnerRole::involves}};
  assignment.deadlines = {{"2031-06-01", "1. juni"}, {std::nullopt, "løpende"}};
  assignment.money = {{2'500'000, "2,5 mill. kroner"}, {std::nullopt, "noe"}};
  assignment.budget = {"kap. 701 post 21"};
  assignment.section = "Oppdrag";
  assignment.text = "Direktoratet skal telle.\nFrist: 1. juni";
  assignment.evidence = at;
  EXPECT_EQ(decode_assignment(encode(assignment)), assignment);
  EXPECT_THROW(decode_assignment("{}"), Error);
}

TEST(Record, AnAgendaItemSurvivesTheIndex) {
  AgendaItem item{
      "7/31", "NUIT", "Skilt", "Drøfting", "Skiltene settes opp.", DecisionKind::adopted, {}};
  EXPECT_EQ(decode_item(encode(item)), item);
  item.decision.reset();
  EXPECT_EQ(decode_item(encode(item)), item);
}

TEST(Record, DocumentSurvivesTheIndexWithWhatItDoesNotSay) {
  Document document;
  document.id = "0123456789ab";
  document.path = "/brev/a.pdf";
  document.sha256 = std::string(64, 'a');
  document.duplicates = {"/brev/b.pdf"};
  document.metadata.type = DocumentType::tildelingsbrev;
  document.metadata.year = 2023;
  document.reading = {3, 2, 0, 1, 0.5, {{2, UnreadReason::ocr_timeout}}};
  EXPECT_EQ(decode_document(encode(document)), document);
}

TEST(Record, DamageIsNamedAndNeverRead) {
  for (const std::string record :
       {"", "{", "[]", "{\"id\":1}", R"({"id":"a","path":"/a","sha256":"","duplicates":0})"}) {
    EXPECT_THROW(decode_passage(record), Error) << record;
    EXPECT_THROW(decode_document(record), Error) << record;
  }
}

TEST(Record, APassageCutShortOrGoneOnWithIsDamage) {
  const std::string record = encode(a_passage());
  for (std::size_t size = 0; size < record.size(); ++size) {
    EXPECT_THROW(decode_passage(record.substr(0, size)), Error) << size;
  }
  EXPECT_THROW(decode_passage(record + '\0'), Error);
}

TEST(Record, LinesAndEntitiesBeyondAPassagesTextAreDamage) {
  Passage passage = a_passage();
  passage.lines.back().end = passage.text.size() + 1;
  EXPECT_THROW(decode_passage(encode(passage)), Error);
  passage = a_passage();
  passage.entities.back().end = passage.text.size() + 1;
  EXPECT_THROW(decode_passage(encode(passage)), Error);
}

TEST(Record, BoxesAreKeptInTenthsOfAPoint) {
  Passage passage = a_passage();
  passage.lines.front().box = {-1.26, 20.04, 30.55, 1e5};
  EXPECT_EQ(decode_passage(encode(passage)).lines.front().box, (Box{-1.3, 20.0, 30.6, 1e5}));
}

}  // namespace
}  // namespace sporhund::schema
