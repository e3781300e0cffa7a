#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/worker/reader_options.h"
#include "indexer/worker/snapshot.h"
#include "temporary_folder.h"

namespace sporhund::indexer {
namespace {

using schema::FailureReason;
namespace fs = std::filesystem;

FailureReason reason(const fs::path& path, const ReadingLimits& limits = {}) {
  const auto result = Snapshot::take(path, limits);
  const auto& failure = std::get<schema::Failure>(result);
  EXPECT_EQ(failure.path, path);
  EXPECT_NE(failure.detail, "");
  return failure.reason;
}

TEST(Snapshot, HoldsTheBytesAsTheyWere) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("a.pdf", "abc");
  const auto taken = Snapshot::take(path, {});
  folder.write("a.pdf", "changed");
  const auto& file = std::get<Snapshot>(taken);
  EXPECT_EQ(file.path(), path);
  EXPECT_EQ(file.size(), 3U);
  EXPECT_EQ(file.sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  char bytes[8] = {};
  EXPECT_EQ(pread(file.descriptor(), bytes, sizeof bytes, 0), 3);
  EXPECT_STREQ(bytes, "abc");
  EXPECT_LT(pwrite(file.descriptor(), "x", 1, 0), 0) << "sealed";
  EXPECT_NE(ftruncate(file.descriptor(), 0), 0) << "sealed";
}

TEST(Snapshot, RefusesWhatIsNoFileAndNeverHangs) {
  const TemporaryFolder folder;
  ASSERT_EQ(mkfifo((folder.path() / "fifo").c_str(), 0600), 0);
  fs::create_symlink(folder.path() / "there.pdf", folder.path() / "here.pdf");
  fs::create_symlink(folder.path() / "here.pdf", folder.path() / "there.pdf");
  for (const fs::path& path : {folder.path() / "fifo", folder.path() / "here.pdf", folder.path(),
                               folder.path() / "missing.pdf", fs::path("/dev/zero")}) {
    EXPECT_EQ(reason(path), FailureReason::unreadable) << path;
  }
}

TEST(Snapshot, FollowsALinkOnlyWhereItMay) {
  const TemporaryFolder folder;
  const fs::path link = folder.path() / "link.pdf";
  fs::create_symlink(folder.write("a.pdf", "abc"), link);
  EXPECT_EQ(std::get<Snapshot>(Snapshot::take(link, {}, Links::follow)).size(), 3U);
  EXPECT_EQ(reason(link), FailureReason::unreadable);
}

TEST(Snapshot, RefusesFilesThatAreEmptyOrTooLarge) {
  const TemporaryFolder folder;
  ReadingLimits limits;
  limits.file_bytes = 3;
  EXPECT_EQ(reason(folder.write("empty.pdf", "")), FailureReason::empty);
  EXPECT_EQ(reason(folder.write("large.pdf", "abcd"), limits), FailureReason::too_large);
  EXPECT_TRUE(std::holds_alternative<Snapshot>(Snapshot::take(folder.write("b", "abc"), limits)));
}

}  // namespace
}  // namespace sporhund::indexer
