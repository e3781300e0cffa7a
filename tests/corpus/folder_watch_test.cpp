#include "corpus/folder_watch.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <future>
#include <memory>
#include <stdexcept>

namespace sporhund::corpus {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A watched folder, and a way to stop waiting.
class FolderWatchTest : public testing::Test {
 protected:
  FolderWatchTest() : stop_(eventfd(0, EFD_CLOEXEC)) {
    std::string name = (fs::temp_directory_path() / "sporhund-watch-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    root_ = name;
    fs::create_directories(root_ / "brev/2023");
    watch_ = std::make_unique<FolderWatch>(std::vector<fs::path>{root_ / "brev"});
    watch_->refresh();
  }
  ~FolderWatchTest() override {
    watch_.reset();
    fs::remove_all(root_);
    close(stop_);
  }

  void write(const std::string& name, const std::string& content = "x") const {
    std::ofstream(root_ / name) << content;
  }
  /// Whether something was noticed before a long time had passed.
  bool notices() {
    auto waiting = std::async(std::launch::async, [&] {
      return watch_->wait_for_change(stop_, {20ms, 2s});
    });
    if (waiting.wait_for(10s) == std::future_status::timeout) eventfd_write(stop_, 1);
    return waiting.get();
  }
  /// Whether what happened so far does not concern the folder.
  bool is_still() {
    eventfd_write(stop_, 1);
    const bool changed = watch_->wait_for_change(stop_, {20ms, 2s});
    eventfd_t value = 0;
    eventfd_read(stop_, &value);
    return !changed;
  }

  fs::path root_;
  int stop_;
  std::unique_ptr<FolderWatch> watch_;
};

TEST_F(FolderWatchTest, NoticesWhatComesChangesMovesAndGoes) {
  write("brev/a.txt");
  EXPECT_TRUE(notices());
  write("brev/a.txt", "annet");
  EXPECT_TRUE(notices());
  fs::rename(root_ / "brev/a.txt", root_ / "brev/2023/b.txt");
  EXPECT_TRUE(notices());
  fs::remove(root_ / "brev/2023/b.txt");
  EXPECT_TRUE(notices());
}

TEST_F(FolderWatchTest, NoticesWhatHappensInNewFolders) {
  fs::create_directories(root_ / "brev/ny/dypere");
  EXPECT_TRUE(notices());
  watch_->refresh();
  write("brev/ny/dypere/a.txt");
  EXPECT_TRUE(notices());
}

TEST_F(FolderWatchTest, NoticesThatTheFolderItselfGoesAndComes) {
  fs::remove_all(root_ / "brev");
  EXPECT_TRUE(notices());
  watch_->refresh();
  fs::create_directories(root_ / "brev");
  EXPECT_TRUE(notices());
  watch_->refresh();
  write("brev/a.txt");
  EXPECT_TRUE(notices());
}

TEST_F(FolderWatchTest, IsStillWhereOthersAreBusy) {
  write("ved siden av.txt");
  fs::create_directories(root_ / "brevene");
  EXPECT_TRUE(is_still());
}

TEST_F(FolderWatchTest, TakesAFloodOfChangesForAChange) {
  {
    std::ofstream one(root_ / "brev/a.txt");
    std::ofstream other(root_ / "brev/b.txt");
    for (int i = 0; i < 20'000; ++i) (i % 2 == 0 ? one : other) << i << std::flush;
  }  // more than the kernel queues
  EXPECT_TRUE(notices());
}

TEST_F(FolderWatchTest, WaitsForAFileThatIsBeingWritten) {
  std::ofstream file(root_ / "brev/stor.pdf");
  file << "begynnelsen" << std::flush;
  auto waiting = std::async(std::launch::async, [&] {
    return watch_->wait_for_change(stop_, {20ms, 60s});
  });
  EXPECT_EQ(waiting.wait_for(300ms), std::future_status::timeout) << "it is still open";
  file.close();
  EXPECT_TRUE(waiting.get());
}

TEST_F(FolderWatchTest, WaitsForNobodyLongerThanItMust) {
  std::ofstream file(root_ / "brev/aldri ferdig.pdf");
  file << "begynnelsen" << std::flush;
  EXPECT_TRUE(watch_->wait_for_change(stop_, {20ms, 200ms}));
}

}  // namespace
}  // namespace sporhund::corpus
