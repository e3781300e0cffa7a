#include "query/records.h"
#include "indexer/store/index_check.h"
#include "indexer/store/passage_writer.h"

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
    for (const auto& row : RecordReader(folder(), bodies()).assignments(filters).rows) {
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

TEST_F(RecordReaderTest, AGroupIsItsMembersAndFormerBodiesAreOfferedTheLaterOnes) {
  TestDocument named = make_document("navn", {"to navn"});
  named.passages[0].entities = {make_entity(schema::EntityKind::organisation, "Nordfjord vern"),
                                make_entity(schema::EntityKind::organisation, "Postdirektoratet")};
  index({letter("brev-c", 2033, "TB2033-01", "Nordfjord vern"), named});
  RecordReader reader(folder(), bodies());
  Filters filters;
  filters.bodies = {"yfv-ene"};
  const auto of_group = reader.assignments(filters);
  ASSERT_EQ(of_group.rows.size(), 1U);
  EXPECT_EQ(of_group.rows[0].assignment.id, "TB2033-01");
  EXPECT_THAT(of_group.filters.bodies, ElementsAre("De ytre fjordvaktene", "Nordfjord vern"));
  EXPECT_THAT(of_group.offers, IsEmpty());
  filters.bodies = {"Budvesenet"};
  const auto of_former = reader.assignments(filters);
  EXPECT_THAT(of_former.rows, IsEmpty());
  EXPECT_THAT(of_former.offers,
              ElementsAre(schema::Offer{
                  schema::OfferKind::widen, "Budvesenet", {"--body", "Postdirektoratet"}}));
  filters.bodies.emplace_back("Postdirektoratet");
  EXPECT_THAT(reader.items(filters).offers, IsEmpty()) << "taken in already";
}

TEST_F(RecordReaderTest, GivesAgendaItems) {
  const auto rows = RecordReader(folder(), bodies()).items({}).rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].item.case_number, "7/31");
  EXPECT_EQ(rows[0].document.path, "/tmp/brev-a.pdf");
}

TEST_F(RecordReaderTest, RemovingADocumentRemovesItsRecords) {
  {
    indexer::PassageWriter writer(folder());
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

TEST_F(RecordReaderTest, ReadsWellWhereItsOwnPagesDo) {
  TestDocument mixed =
      make_document("brev-c", {"Etaten skal rydde arkivet.", "Utydelig.", "Nokså utydelig her."});
  mixed.passages[1].source = mixed.passages[2].source = schema::PageSource::ocr;
  mixed.passages[1].quality = 0.5;
  mixed.passages[2].quality = 0.75;
  index({mixed});
  RecordReader reader(folder(), bodies());
  const auto read = [&](const std::vector<std::size_t>& passages) {
    schema::Evidence evidence{mixed.id(), 1, 1, {}};
    for (const std::size_t i : passages) evidence.passage_ids.push_back(mixed.passages[i].id);
    const auto reading = reader.reading_of(evidence);
    EXPECT_TRUE(reading.has_value());
    return reading.value_or(RecordReading());
  };
  EXPECT_EQ(read({0}).source, schema::PageSource::text);
  EXPECT_DOUBLE_EQ(read({0}).quality, 1);
  EXPECT_EQ(read({0, 1}).source, schema::PageSource::ocr);
  EXPECT_DOUBLE_EQ(read({1}).quality, 0.5);
  EXPECT_NEAR(read({1, 2}).quality, (9 * 0.5 + 20 * 0.75) / 29, 1e-9) << "by bytes";
  EXPECT_EQ(reader.reading_of({mixed.id(), 1, 1, {"ukjent-1"}}), std::nullopt);
}

}  // namespace
}  // namespace sporhund::query
