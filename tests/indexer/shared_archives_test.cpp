#include "indexer/archive/shared_archives.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "indexer/thread_group.h"
#include "temporary_folder.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;

class SharedArchivesTest : public testing::Test {
 protected:
  std::shared_ptr<const Snapshot> take(const std::string& path) {
    auto opened = archives_.take(path, [this] {
      ++opened_;
      return Snapshot::take(file_, {}, Links::refuse);
    });
    return std::get<std::shared_ptr<const Snapshot>>(opened);
  }

  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.write("a.zip", "innhold");
  SharedArchives archives_;
  std::atomic<int> opened_{0};
};

TEST_F(SharedArchivesTest, AreInMemoryOnceForAllThreads) {
  constexpr int kThreads = 8;
  std::atomic<int> holding{0};
  ThreadGroup threads;
  threads.start(
      kThreads,
      [&] {
        const auto file = take("/a.zip");
        ++holding;
        while (holding < kThreads) std::this_thread::yield();
      },
      [] {});
  threads.join();
  EXPECT_EQ(opened_, 1);
}

TEST_F(SharedArchivesTest, AreOpenedAnewOnceNobodyHoldsThem) {
  take("/a.zip");
  take("/a.zip");
  EXPECT_EQ(opened_, 2);
  const auto held = take("/a.zip");
  const auto other = take("/b.zip");
  EXPECT_EQ(opened_, 4) << "each path is another archive";
}

TEST_F(SharedArchivesTest, ThatCannotBeOpenedAreTriedByEach) {
  for (int i = 1; i <= 2; ++i) {
    const auto opened = archives_.take("/a.zip", [this] {
      ++opened_;
      return Failure{"/a.zip", schema::FailureReason::damaged, ""};
    });
    EXPECT_TRUE(std::holds_alternative<Failure>(opened));
    EXPECT_EQ(opened_, i);
  }
}

}  // namespace
}  // namespace sporhund::indexer
