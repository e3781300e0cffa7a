#include "query/index_reader.h"

#include <set>

#include "query/searcher.h"
#include "schema/error.h"
#include "tests/query/searcher_fixture.h"

namespace sporhund::query {
namespace {

class IndexReaderTest : public tests::SearcherTest {};

TEST_F(IndexReaderTest, ReadsAgainWhenACommitPulledTheIndexAway) {
  index_texts({{"a", "ord"}});
  IndexReader reader(folder());
  int calls = 0;
  const int result = reader.read([&](const Xapian::Database&) {
    if (++calls < 3) throw Xapian::DatabaseModifiedError("overtaken");
    return calls;
  });
  EXPECT_EQ(result, 3);
}

TEST_F(IndexReaderTest, GivesUpOnAnIndexThatNeverRests) {
  index_texts({{"a", "ord"}});
  IndexReader reader(folder());
  const auto never = [](const Xapian::Database&) -> int {
    throw Xapian::DatabaseModifiedError("overtaken");
  };
  EXPECT_THROW(reader.read(never), schema::Error);
}

TEST_F(IndexReaderTest, RefusesAnIndexThatBecameAnotherVersion) {
  index_texts({{"a", "ord"}});
  IndexReader reader(folder());
  {
    Xapian::WritableDatabase database(folder().string());
    database.set_metadata("analyser_version", "9999");
    database.commit();
  }
  try {
    reader.read([](const Xapian::Database&) { return 0; });
    ADD_FAILURE() << "nothing was thrown";
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::index_newer);
  }
}

TEST_F(IndexReaderTest, AnIndexThatLostWhatIsCountedIsDamagedAndNothingIsCountedShort) {
  index_texts({{"a", "felles ord"}, {"b", "felles ord"}});
  {
    Xapian::WritableDatabase database(folder().string());
    const std::string kind(schema::kDocumentKind);
    const Xapian::docid id = *database.postlist_begin(kind);
    Xapian::Document record = database.get_document(id);
    record.remove_value(schema::kSlotCounted);
    database.replace_document(id, record);
    database.commit();
  }
  const Searcher searcher(folder(), bodies());
  SearchOptions options;
  options.question = "felles";
  try {
    searcher.search(options);
    ADD_FAILURE() << "nothing was thrown";
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::index_damaged);
  }
}

TEST_F(IndexReaderTest, AStreamedAnswerIsNeverMixedFromTwoStates) {
  std::vector<tests::TestDocument> documents;
  for (int i = 0; i < 60; ++i) {
    documents.push_back(
        tests::make_document("d" + std::to_string(i), std::vector<std::string>(5, "felles ord")));
  }
  index(documents);
  const Searcher searcher(folder(), bodies());
  SearchOptions options;
  options.question = "felles";
  std::set<std::string> taken;
  try {
    const auto answer = searcher.search_all(options, [&](const schema::Hit& hit) {
      EXPECT_TRUE(taken.insert(hit.passage.id).second) << "taken twice: " << hit.passage.id;
      if (taken.size() % 100 == 1) index(documents);
    });
    EXPECT_EQ(answer.total, static_cast<int>(taken.size()));
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::io) << error.what();
    EXPECT_FALSE(taken.empty());
  }
}

}  // namespace
}  // namespace sporhund::query
