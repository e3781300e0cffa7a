#include "query/records.h"

#include "tests/query/searcher_fixture.h"

namespace sporhund::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::make_document;
using tests::make_entity;
using tests::SearcherTest;
using tests::TestDocument;

class RecordReaderTest : public SearcherTest {
 protected:
  RecordReaderTest() {
    index({letter("brev-a", 2031, "TB2031-01", "Statens netthus"),
           letter("brev-b", 2032, "TB2032-01", "Postdirektoratet")});
  }

  static TestDocument letter(const std::string& name, int year, const std::string& id,
                             const std::string& owner) {
    TestDocument made = make_document(name, {"Etaten skal rydde innen 1. juni."});
    made.entry.document.metadata.year = year;
    schema::Passage& passage = made.passages[0];
    passage.assignment = {id, "Orden", owner};
    passage.entities = {make_entity(schema::EntityKind::budget, "kap. 701 post 21")};
    schema::Assignment assignment;
    assignment.id = id;
    assignment.owner = owner;
    assignment.deadlines = {{std::to_string(year) + "-06-01", "1. juni"}};
    assignment.evidence = {made.id(), 1, 1, {passage.id}};
    made.assignments = {assignment};
    schema::AgendaItem item;
    item.case_number = "7/" + std::to_string(year % 100);
    item.evidence = assignment.evidence;
    made.items = {item};
    return made;
  }

  std::vector<std::string> ids(const Filters& filters) const {
    std::vector<std::string> ids;
    for (const auto& row : RecordReader(folder(), bodies()).assignments(filters)) {
      ids.push_back(row.assignment.id);
    }
    return ids;
  }
};

TEST_F(RecordReaderTest, GivesAllByPath) {
  EXPECT_THAT(ids({}), ElementsAre("TB2031-01", "TB2032-01"));
}

TEST_F(RecordReaderTest, FiltersByYearOwnerAndDocument) {
  Filters filters;
  filters.years = parse_years("2032..");
  EXPECT_THAT(ids(filters), ElementsAre("TB2032-01"));
  filters.bodies = {"SNH"};
  EXPECT_THAT(ids(filters), IsEmpty()) << "of 2032 and of the owner";
  filters = {};
  filters.documents = {"brev-a"};
  EXPECT_THAT(ids(filters), ElementsAre("TB2031-01"));
  filters.bodies = {"Ingensteds"};
  EXPECT_THROW(ids(filters), schema::Error);
}

TEST_F(RecordReaderTest, GivesAgendaItems) {
  const auto rows = RecordReader(folder(), bodies()).items({});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].item.case_number, "7/31");
  EXPECT_EQ(rows[0].document.path, "/tmp/brev-a.pdf");
}

TEST_F(RecordReaderTest, RemovingADocumentRemovesItsRecords) {
  {
    indexer::PassageWriter writer(folder(), false);
    writer.remove_document(letter("brev-a", 2031, "", "").id());
    writer.commit();
  }
  EXPECT_THAT(ids({}), ElementsAre("TB2032-01"));
  EXPECT_TRUE(indexer::check_index(folder()).ok);
}

TEST_F(RecordReaderTest, PassagesAreFoundByDeadlineOwnerAndBudget) {
  expect_hits("frist:2031-06", {"brev-a"});
  expect_hits("frist:2031-06-01", {"brev-a"});
  expect_hits("frist:2031-07..2032-06", {"brev-b"});
  expect_hits("frist:2033..", {});
  expect_hits("eier:SNH", {"brev-a"});
  expect_hits("kap:701", {"brev-a", "brev-b"});
  expect_hits("kap:\"701 post 21\"", {"brev-a", "brev-b"});
  expect_hits("kap:702", {});
  EXPECT_EQ(search("rydde").facets.owner.size(), 2U);
}

}  // namespace
}  // namespace sporhund::query
