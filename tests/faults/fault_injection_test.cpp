// A run, an update, a rebuild and a repair that are stopped at every call that changes the disk.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>

#include "indexer/repair.h"
#include "query/searcher.h"
#include "schema/error.h"
#include "schema/version.h"
#include "tests/faults/faults.h"
#include "tests/indexer/run_folder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using tests::Fault;
using tests::FaultKind;

enum Ending { kFinished = 0, kSaidIo = 1, kSaidOther = 2, kThrewOther = 3, kKilled = 4 };

/// Every call with SPORHUND_EVERY_FAULT set, else a sample of them.
int step() {
  constexpr int kStep = 23;
  return std::getenv("SPORHUND_EVERY_FAULT") != nullptr ? 1 : kStep;
}

class FaultInjectionTest : public tests::RunFolder {
 protected:
  FaultInjectionTest() {
    write("a.txt", "Brev om arkiv\n\nArkivet skal ordnes, og alle skal finne det igjen.\n");
    write("b.txt", "Brev om kart\n\nKartene skal være åpne for alle fra 1. juni 2024.\n");
    write("c.md", "# Notat\n\n| Oppdrag | Frist |\n| --- | --- |\n| Rydde brev | 2024-05-01 |\n");
  }

  void change_files() const {
    write("a.txt", "Brev om arkiv\n\nArkivet skal ordnes på nytt, og registeret med det.\n");
    fs::remove(files() / "b.txt");
    write("d.txt", "Brev om data\n\nDette brevet er nytt, og det skal finnes i indeksen.\n");
  }
  void save() const { fs::copy(database(), root() / "saved", fs::copy_options::recursive); }
  void restore() const {
    fs::remove_all(database());
    if (fs::exists(root() / "saved"))
      fs::copy(root() / "saved", database(), fs::copy_options::recursive);
  }
  int hits() const {
    query::SearchOptions question;
    question.question = "brev";
    return query::Searcher(xapian(), corpus::bodies()).search(question).total;
  }

  bool is_begun() const {
    try {
      hits();
      return true;
    } catch (const schema::Error& error) {
      EXPECT_EQ(error.code(), schema::ErrorCode::index_missing) << error.what();
      return false;
    }
  }

  /// What readers may see: the hits of each commit of an undisturbed run, by its digest.
  std::map<std::string, int> commits() {
    std::map<std::string, int> seen;
    const auto look = [&] { seen[digest()] = hits(); };
    if (fs::exists(xapian())) look();
    RunOptions wanted = options();
    wanted.progress = [&](const IndexProgress&) { look(); };
    run_index(corpus::find_files({files()}), wanted, tagger());
    look();
    return seen;
  }

  void remove_an_extraction() const {
    for (const auto& entry : fs::recursive_directory_iterator(
             extractions() / ("v" + std::to_string(schema::kExtractorVersion)))) {
      if (entry.is_regular_file()) {
        fs::remove(entry.path());
        return;
      }
    }
  }

  /// `work` in a process of its own, with the fault. `calls` is how many it made.
  template <typename Work>
  Ending run_with(const Fault& fault, int& calls, Work work) const {
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      Ending ending = kFinished;
      try {
        tests::arm(database().string(), fault);
        work();
      } catch (const schema::Error& error) {
        ending = error.code() == schema::ErrorCode::io ? kSaidIo : kSaidOther;
        if (ending == kSaidOther) std::fprintf(stderr, "%s\n", error.what());
      } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        ending = kThrewOther;
      }
      const int made = tests::calls_counted();
      if (::write(ends[1], &made, sizeof made) != sizeof made) ending = kThrewOther;
      ::_exit(ending);
    }
    ::close(ends[1]);
    if (::read(ends[0], &calls, sizeof calls) != sizeof calls) calls = fault.at;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status)) return static_cast<Ending>(WEXITSTATUS(status));
    return WTERMSIG(status) == SIGKILL ? kKilled : kThrewOther;
  }

  /// Stops `work` at its first call, at one `step()` later and so on, and looks at what is left.
  template <typename Work, typename Look>
  void stop_everywhere(const char* what, Work work, Look look) {
    int stops = 0;
    int phase = 0;
    for (const FaultKind kind : {FaultKind::kill, FaultKind::no_space, FaultKind::io_error}) {
      int calls = 0;
      for (int at = 1 + (phase++ * 7) % step();; at += step()) {
        restore();
        const Ending ending = run_with({kind, at}, calls, work);
        const bool reached = ending == kKilled || calls >= at;
        SCOPED_TRACE(std::string(what) + ", fault " + std::to_string(static_cast<int>(kind)) +
                     ", call " + std::to_string(at));
        EXPECT_NE(ending, kSaidOther);
        EXPECT_NE(ending, kThrewOther);
        look();
        if (HasFailure() || !reached) break;
        ++stops;
      }
    }
    std::printf("%s: stopped %d times\n", what, stops);
  }

  void expect_one_of(const std::map<std::string, int>& seen) const {
    const auto commit = seen.find(digest());
    ASSERT_NE(commit, seen.end()) << "not the state of any commit";
    EXPECT_EQ(hits(), commit->second);
  }
  void expect_next_run_ends_with(const std::string& clean) const {
    index();
    EXPECT_EQ(digest(), clean);
    EXPECT_FALSE(fs::exists(extractions() / "unfinished") &&
                 !fs::is_empty(extractions() / "unfinished"));
  }
};

TEST_F(FaultInjectionTest, AFirstRunIsStoppedAnywhere) {
  const auto seen = commits();
  const std::string clean = digest();
  fs::remove_all(database());
  stop_everywhere(
      "first run", [&] { index(); },
      [&] {
        if (is_begun()) expect_one_of(seen);
        expect_next_run_ends_with(clean);
      });
}

TEST_F(FaultInjectionTest, AnUpdateIsStoppedAnywhere) {
  index();
  save();
  change_files();
  const auto seen = commits();
  const std::string clean = digest();
  stop_everywhere(
      "update", [&] { index(); },
      [&] {
        expect_one_of(seen);
        expect_next_run_ends_with(clean);
      });
}

TEST_F(FaultInjectionTest, ARebuildIsStoppedAnywhere) {
  index();
  std::map<std::string, int> seen{{digest(), hits()}};
  save();
  change_files();
  RunOptions rebuild = options();
  rebuild.rebuild = true;
  const auto work = [&] { run_index(corpus::find_files({files()}), rebuild, tagger()); };
  work();
  const std::string clean = digest();
  seen[clean] = hits();
  stop_everywhere("rebuild", work, [&] {
    if (is_begun()) expect_one_of(seen);
    expect_next_run_ends_with(clean);
    EXPECT_FALSE(fs::exists(xapian().string() + ".new"));
  });
}

TEST_F(FaultInjectionTest, ARepairIsStoppedAnywhere) {
  index();
  const std::string clean = digest();
  fs::resize_file(xapian() / "postlist.glass", 4096);
  remove_an_extraction();
  save();
  stop_everywhere(
      "repair", [&] { repair_index(options(), tagger()); },
      [&] {
        const auto answer = repair_index(options(), tagger());
        EXPECT_TRUE(answer.ok);
        EXPECT_EQ(answer.digest, clean);
        EXPECT_EQ(hits(), 3);
      });
}

TEST_F(FaultInjectionTest, ShortAndInterruptedWritesChangeNothing) {
  index();
  save();
  change_files();
  commits();
  const std::string clean = digest();
  for (const FaultKind kind : {FaultKind::short_write, FaultKind::interrupted}) {
    restore();
    int calls = 0;
    EXPECT_EQ(run_with({kind, 0}, calls, [&] { index(); }), kFinished);
    EXPECT_GT(calls, 20);
    EXPECT_EQ(digest(), clean);
  }
}

}  // namespace
}  // namespace sporhund::indexer
