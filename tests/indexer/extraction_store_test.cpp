#include "indexer/store/extraction_store.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

#include "schema/error.h"
#include "temporary_folder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

class ExtractionStoreTest : public testing::Test {
 protected:
  static Extraction extraction(char digit) {
    Extraction result;
    result.sha256 = std::string(64, digit);
    result.fonts = {{"Georgia", false, false}};
    result.pages.resize(3);
    for (RawPage& page : result.pages) {
      for (int i = 0; i < 50; ++i) {
        page.words.push_back({"ord" + std::to_string(i), {}, 10, 0, true, false});
      }
    }
    return result;
  }
  fs::path only_file() const {
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
      if (entry.is_regular_file()) return entry.path();
    }
    return {};
  }
  static std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  }

  TemporaryFolder folder_;
  ExtractionStore store_{folder_.path() / "kept"};
};

TEST_F(ExtractionStoreTest, GivesBackWhatItKeptUntilItIsRemoved) {
  const Extraction kept = extraction('a');
  EXPECT_EQ(store_.load(kept.sha256), std::nullopt);
  store_.save(kept);
  EXPECT_EQ(store_.load(kept.sha256), kept);
  EXPECT_EQ(ExtractionStore(folder_.path() / "kept").load(kept.sha256), kept);
  store_.remove(kept.sha256);
  EXPECT_EQ(store_.load(kept.sha256), std::nullopt);
  store_.remove(kept.sha256);
}

TEST_F(ExtractionStoreTest, ReadsAgainWhatIsDamaged) {
  const Extraction kept = extraction('b');
  store_.save(kept);
  const fs::path path = only_file();
  const std::string whole = content(path);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    write(path, whole.substr(0, size));
    EXPECT_EQ(store_.load(kept.sha256), std::nullopt) << size;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    write(path, changed);
    const auto loaded = store_.load(kept.sha256);
    // A few bits of the frame's header have no meaning: only the content counts.
    EXPECT_EQ(loaded.value_or(kept), kept) << at;
  }
  write(path, whole + "x");
  EXPECT_EQ(store_.load(kept.sha256), std::nullopt);
  store_.save(kept);
  EXPECT_EQ(store_.load(kept.sha256), kept);
}

TEST_F(ExtractionStoreTest, BelievesNoFileUnderAnotherName) {
  store_.save(extraction('c'));
  const fs::path path = only_file();
  fs::create_directories(path.parent_path().parent_path() / "dd");
  fs::rename(path, path.parent_path().parent_path() / "dd" / (std::string(64, 'd') + ".zst"));
  EXPECT_EQ(store_.load(std::string(64, 'd')), std::nullopt);
}

TEST_F(ExtractionStoreTest, KnowsNothingOfAnotherExtractorsVersion) {
  const Extraction kept = extraction('e');
  store_.save(kept);
  const fs::path version = only_file().parent_path().parent_path();
  fs::rename(version, version.parent_path() / "v0");
  EXPECT_EQ(store_.load(kept.sha256), std::nullopt);
}

TEST_F(ExtractionStoreTest, TakesOnlyHashesForNames) {
  EXPECT_EQ(store_.load("../../etc/passwd"), std::nullopt);
  EXPECT_EQ(store_.load(std::string(64, 'G')), std::nullopt);
  store_.remove("..");
  EXPECT_TRUE(fs::exists(folder_.path() / "kept"));
}

TEST_F(ExtractionStoreTest, LeavesNothingBehindOnAFullDisk) {
  // A file may not grow over one byte: writing fails as on a full disk.
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit tiny{1, before.rlim_max};
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tiny), 0);
  EXPECT_THROW(store_.save(extraction('f')), schema::Error);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, old_handler);
  EXPECT_EQ(only_file(), fs::path());
}

TEST_F(ExtractionStoreTest, KeepsWhatSeveralThreadsSave) {
  std::vector<std::thread> threads;
  for (const char digit : {'1', '2', '3', '1'}) {
    threads.emplace_back([this, digit] {
      for (int i = 0; i < 20; ++i) store_.save(extraction(digit));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const char digit : {'1', '2', '3'}) {
    EXPECT_EQ(store_.load(std::string(64, digit)), extraction(digit));
  }
}

}  // namespace
}  // namespace sporhund::indexer
