#include "indexer/store/prepared_document.h"
#include "indexer/store/index_check.h"
#include "indexer/store/passage_writer.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/test_index.h"

namespace sporhund::indexer {
namespace {

using tests::make_document;
using tests::TempFolder;
using tests::TestDocument;

TestDocument letter() {
  return make_document("brev", {"første avsnitt", "andre avsnitt", "tredje avsnitt"});
}

std::string digest_with(PreparedDocument document) {
  const TempFolder temp;
  PassageWriter writer(temp.path() / "index");
  writer.put(std::move(document));
  writer.commit();
  return check_index(temp.path() / "index").digest;
}

TEST(PreparedDocument, IsWrittenTheSameHoweverMuchWasMadeAhead) {
  const std::string wanted = digest_with(letter().prepared());
  for (const int ahead : {0, 1, 2, 3, 100}) {
    PreparedRoom room(ahead);
    EXPECT_EQ(digest_with({letter().entry, letter().records(), room}), wanted) << ahead;
    for (int i = 0; i < ahead; ++i) EXPECT_TRUE(room.try_acquire()) << "given back";
  }
}

TEST(PreparedDocument, MakesNoMoreAheadThanThereIsRoomForAndGivesItBackUnwritten) {
  PreparedRoom room(4);
  {
    const PreparedDocument first(letter().entry, letter().records(), room);
    PreparedDocument second(letter().entry, letter().records(), room);
    EXPECT_FALSE(room.try_acquire());
    second.take_passage();
    EXPECT_TRUE(room.try_acquire());
    room.release();
  }
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(room.try_acquire());
}

TEST(PreparedDocument, RefusesPassagesThatAreNotNumberedFromZero) {
  TestDocument document = letter();
  document.passages.erase(document.passages.begin());
  EXPECT_THROW(document.prepared(), std::logic_error);
}

}  // namespace
}  // namespace sporhund::indexer
