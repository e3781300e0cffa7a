#include "indexer/store/stored_file.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/test_index.h"

namespace sporhund::indexer {
namespace {

using tests::TempFolder;

/// Bytes that no compressor makes small.
std::string noise(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24U);
  }
  return bytes;
}

TEST(StoredFile, HoldsWhatWasAddedPieceByPiece) {
  const TempFolder temp;
  const auto path = temp.path() / "a/b.zst";
  std::string wanted;
  StoredFile file(temp.path(), path);
  for (const std::size_t size : {0, 1, 300'000, 7, 2'000'000, 0}) {
    const std::string piece = noise(size);
    file.add(piece);
    wanted += piece;
  }
  EXPECT_FALSE(std::filesystem::exists(path)) << "not before it is whole";
  file.commit(schema::Forced::file);
  EXPECT_EQ(read_stored(path), wanted);
}

TEST(StoredFile, LeavesTheOldOneUnlessItIsCommitted) {
  const TempFolder temp;
  const auto path = temp.path() / "a.zst";
  write_stored(temp.path(), path, "gammelt");
  { StoredFile(temp.path(), path).add("nytt"); }
  EXPECT_EQ(read_stored(path), "gammelt");
  EXPECT_TRUE(std::filesystem::is_empty(unfinished_folder(temp.path())));
}

TEST(StoredFile, MayBeEmpty) {
  const TempFolder temp;
  StoredFile file(temp.path(), temp.path() / "a.zst");
  file.commit(schema::Forced::nothing);
  EXPECT_EQ(read_stored(temp.path() / "a.zst"), "");
}

}  // namespace
}  // namespace sporhund::indexer
