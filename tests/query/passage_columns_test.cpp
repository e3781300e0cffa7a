#include "query/matching/passage_columns.h"
#include "indexer/store/passage_writer.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/test_index.h"

namespace sporhund::query {
namespace {

TEST(NumberedHashes, KeepTheirNumbersHoweverManyThereAre) {
  NumberedHashes hashes;
  std::mt19937_64 random(1);
  for (std::uint32_t number = 1; number <= 5000; ++number) {
    EXPECT_EQ(hashes.number_of(random()), number);
    EXPECT_EQ(hashes.size(), number + 1U);
  }
  random.seed(1);
  for (std::uint32_t number = 1; number <= 5000; ++number) {
    EXPECT_EQ(hashes.number_of(random()), number);
  }
  EXPECT_EQ(hashes.number_of(0), 0U);
  EXPECT_EQ(hashes.number_of(~std::uint64_t{0}), 5001U) << "the last place, too";
}

TEST(PassageColumns, ReadWhatIsAskedForWhetherOrNotItMatched) {
  const tests::TempFolder folder;
  const std::filesystem::path where = folder.path() / "index";
  indexer::PassageWriter writer(where);
  const auto first = tests::make_document("a", {"ett", "to"});
  const auto second = tests::make_document("b", {"to"});
  for (const auto* document : {&first, &second}) writer.put(document->prepared());
  writer.commit();
  const Xapian::Database database(where.string());
  const auto record_of = [&](const std::string& id) { return *database.postlist_begin("Q" + id); };
  PassageColumns columns(database);
  const PassageColumns::Row copy = columns.row(record_of(second.id() + "-0"));
  EXPECT_EQ(columns.documents()[copy.document].id, second.id());
  EXPECT_EQ(columns.documents().size(), 2U) << "no other document is read";
  const PassageColumns::Row row = columns.row(record_of(first.id() + "-1"));
  EXPECT_EQ(columns.documents()[row.document].id, first.id());
  EXPECT_EQ(row.text, copy.text) << "the same text";
}

}  // namespace
}  // namespace sporhund::query
