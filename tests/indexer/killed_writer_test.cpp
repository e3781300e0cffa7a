// A writer that is killed at any moment leaves the index at one of its commits.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "indexer/store/index_check.h"
#include "indexer/store/passage_writer.h"
#include "tests/support/test_index.h"

namespace sporhund::indexer {
namespace {

// Each commit puts the same number of passages into each of two documents.
[[noreturn]] void write_until_killed(const std::filesystem::path& folder) {
  PassageWriter writer(folder);
  for (std::size_t round = 1;; ++round) {
    for (const std::string name : {"a", "b"}) {
      const tests::TestDocument document = tests::make_document(
          name, std::vector<std::string>(1 + round % 40, "runde " + std::to_string(round)));
      writer.put(document.prepared());
    }
    writer.commit();
  }
}

TEST(KilledWriterTest, TheIndexIsSoundAtWhateverMomentItsWriterDies) {
  const tests::TempFolder temp;
  PassageWriter(temp.path()).commit();
  for (const int milliseconds : {20, 35, 50, 80, 130}) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_until_killed(temp.path());
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const schema::CheckAnswer answer = check_index(temp.path());
    EXPECT_TRUE(answer.ok) << ::testing::PrintToString(answer.problems);
    EXPECT_EQ(answer.passages % 2, 0);
    EXPECT_NO_THROW(PassageWriter(temp.path()));
  }
}

}  // namespace
}  // namespace sporhund::indexer
