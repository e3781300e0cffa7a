// An index on a disk that fills up: the writer says so, and the last commit stays.

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "indexer/store/index_check.h"
#include "indexer/store/passage_writer.h"
#include "schema/error.h"
#include "tests/support/test_index.h"

namespace sporhund::indexer {
namespace {

enum Outcome { kWritten = 0, kSaidIo = 1, kSaidOther = 2, kCommittedAfterError = 3 };

void limit_file_size(rlim_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

// Writes until a file may grow no more; runs in a process of its own.
Outcome write_too_much(const std::filesystem::path& folder) {
  PassageWriter writer(folder);
  limit_file_size(200'000);
  try {
    for (int i = 0; i < 200; ++i) {
      const std::string name = "document " + std::to_string(i);
      const tests::TestDocument document =
          tests::make_document(name, std::vector<std::string>(20, "mange ord om " + name));
      writer.put(document.prepared());
    }
    writer.commit();
    return kWritten;
  } catch (const schema::Error& error) {
    if (error.code() != schema::ErrorCode::io) return kSaidOther;
  }
  try {
    writer.commit();
    return kCommittedAfterError;
  } catch (const schema::Error&) {
    return kSaidIo;
  }
}

TEST(FailingDiskTest, AFullDiskIsAnErrorAndTheLastCommitStays) {
  const tests::TempFolder temp;
  {
    PassageWriter writer(temp.path());
    const tests::TestDocument document = tests::make_document("a", {"ett ord"});
    writer.put(document.prepared());
    writer.commit();
  }
  const std::string before = check_index(temp.path()).digest;
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    Outcome outcome = kSaidOther;
    try {
      outcome = write_too_much(temp.path());
    } catch (...) {
    }
    ::_exit(outcome);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), kSaidIo);
  const schema::CheckAnswer after = check_index(temp.path());
  EXPECT_TRUE(after.ok) << ::testing::PrintToString(after.problems);
  EXPECT_EQ(after.digest, before);
  PassageWriter(temp.path()).commit();
}

}  // namespace
}  // namespace sporhund::indexer
