/// Statements of ownership found through the index.

#include <gmock/gmock.h>

#include "indexer/store/passage_writer.h"
#include "query/threads/threads.h"
#include "tests/query/searcher_fixture.h"

namespace sporhund::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using tests::make_document;
using tests::TestDocument;

class OwnerIndexTest : public tests::SearcherTest {
 protected:
  /// A document of one passage that is the statement, under a heading.
  void put(const std::string& name, const schema::Ownership& statement) {
    TestDocument document = make_document(name, {statement.quote});
    document.entry.document.metadata.year = 2023;
    schema::DocumentRecords records = document.records();
    records.ownerships = {statement};
    records.ownerships[0].evidence = {document.id(), 1, 1, {document.passages[0].id}};
    indexer::PassageWriter writer(folder());
    writer.put({document.entry, records});
    writer.commit();
  }

  static schema::Ownership statement(const std::string& body, const std::string& quote,
                                     const std::string& heading = "") {
    schema::Ownership made;
    made.body = body;
    made.quote = quote;
    if (!heading.empty()) made.heading_path = {heading};
    return made;
  }

  std::vector<std::string> owners(const std::string& measure,
                                  const std::optional<YearRange>& years = std::nullopt) const {
    std::vector<std::string> found;
    for (const auto& row : Threads(folder(), bodies()).owner(measure, years).owners) {
      found.push_back(row.statement.body);
    }
    return found;
  }
};

TEST_F(OwnerIndexTest, AMisspeltMeasureIsOfferedTheRightOneAndNoOwners) {
  put("a", statement("KS", "KS har ansvar for merkeordningen."));
  const Threads threads(folder(), bodies());
  const schema::OwnerAnswer misspelt = threads.owner("hvem eier mekreordningen", std::nullopt);
  EXPECT_THAT(misspelt.owners, IsEmpty());
  EXPECT_EQ(misspelt.suggestion, "hvem eier merkeordningen");
  EXPECT_EQ(threads.owner("merkeordningen", std::nullopt).suggestion, std::nullopt);
  EXPECT_EQ(threads.trace("mekreordningen").suggestion, "merkeordningen");
}

TEST_F(OwnerIndexTest, IsFoundByItsWordsItsHeadingsAndCompounds) {
  put("a", statement("KS", "KS har ansvar for øvingene."));
  put("b", statement("Postdirektoratet", "Postdirektoratet leder arbeidet.", "Merking av leia"));
  put("c", statement("Statens netthus", "Netthuset eier kystberedskapen."));
  EXPECT_THAT(owners("øving"), ElementsAre("KS"));
  EXPECT_THAT(owners("merking av leia"), ElementsAre("Postdirektoratet"));
  EXPECT_THAT(owners("beredskap"), ElementsAre("Statens netthus"));
  EXPECT_THAT(owners("fyrlykter"), IsEmpty());
  EXPECT_THAT(owners("øving", YearRange{2020, 2021}), IsEmpty());
}

TEST_F(OwnerIndexTest, OffersTheSameQuestionOfBodiesThatTookOver) {
  TestDocument named = make_document("navn", {"Postdirektoratet rydder"});
  named.passages[0].entities = {
      tests::make_entity(schema::EntityKind::organisation, "Postdirektoratet")};
  index({named});
  const Threads threads(folder(), bodies());
  const std::string follows = "planen til Postdirektoratet";
  EXPECT_THAT(
      threads.owner("planen til budvesenet", std::nullopt).offers,
      ElementsAre(schema::Offer{schema::OfferKind::command, "budvesenet", {"owner", follows}}));
  EXPECT_THAT(
      threads.trace("planen til Budvesenet").offers,
      ElementsAre(schema::Offer{schema::OfferKind::command, "Budvesenet", {"trace", follows}}));
  EXPECT_THAT(threads.trace("planen til Postdirektoratet").offers, IsEmpty());
}

TEST_F(OwnerIndexTest, IsGoneWithItsDocument) {
  put("a", statement("KS", "KS har ansvar for øvingene."));
  put("a", statement("KS", "KS har ansvar for regnskapet."));
  EXPECT_THAT(owners("øving"), IsEmpty());
  EXPECT_THAT(owners("regnskap"), ElementsAre("KS"));
}

TEST_F(OwnerIndexTest, AQuestionForTwoThingsFindsBothOwners) {
  put("a", statement("KS", "KS har ansvar for utredning av kystberedskap."));
  put("b", statement("Postdirektoratet", "Postdirektoratet samordner merking av farleden."));
  EXPECT_THAT(owners("hvem har ansvar for utredning av kystberedskap og for merking av farleden"),
              UnorderedElementsAre("KS", "Postdirektoratet"));
}

/// Xapian 1.4.22 dies of OP_MAX below OP_OR with a least weight where statements hold other forms.
TEST_F(OwnerIndexTest, StatementsMayHoldDifferentFormsOfTheSameWords) {
  put("a", statement("KS", "KS eier veiskilt med fyrlykt."));
  put("b", statement("Kystverket", "Kystverket eier skilt og fergeskilt, lykt og leilykt."));
  for (const char* question : {"skilt lykt", "lykt skilt", "skiltene med lykter"}) {
    EXPECT_THAT(owners(question), testing::Contains("Kystverket")) << question;
  }
}

}  // namespace
}  // namespace sporhund::query
