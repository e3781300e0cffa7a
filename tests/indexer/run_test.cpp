#include "indexer/run.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "corpus/bodies.h"
#include "corpus/files.h"
#include "indexer/store/passage_writer.h"
#include "schema/error.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(SPORHUND_SOURCE_DIR) / "corpus/samples";

/// A folder of files and an index beside it, read by the built program's workers.
class Run : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sporhund-run-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root = name;
    fs::create_directory(files());
  }
  void TearDown() override { fs::remove_all(root); }

  fs::path files() const { return root / "files"; }
  void write(const std::string& name, const std::string& content) const {
    fs::create_directories((files() / name).parent_path());
    std::ofstream(files() / name) << content;
  }
  void add_sample(const std::string& name) const { fs::copy_file(kSamples / name, files() / name); }
  void add_samples() const {
    for (const auto& entry : fs::directory_iterator(kSamples)) {
      if (entry.path().extension() == ".pdf") add_sample(entry.path().filename().string());
    }
  }

  schema::IndexReport index(int jobs = 2, bool rebuild = false,
                            const std::string& name = "index") const {
    static const entities::Tagger tagger(corpus::bodies());
    RunOptions options;
    options.database = root / name;
    options.jobs = jobs;
    options.rebuild = rebuild;
    options.reader.worker_command = {SPORHUND_WORKER};
    options.batch_passages = 20;  // several commits
    return run_index(corpus::find_files({files()}), options, tagger);
  }
  schema::CheckAnswer check(const std::string& name = "index") const {
    return check_index(xapian_folder(root / name));
  }
  std::string digest(const std::string& name = "index") const {
    const schema::CheckAnswer answer = check(name);
    EXPECT_TRUE(answer.ok) << answer.problems.front();
    return answer.digest;
  }

  fs::path root;
};

const std::string kLetter =
    "Tildelingsbrev for 2024\n\nEtaten skal følge opp planen for digital beredskap i året som "
    "kommer.\n";

TEST_F(Run, CountsEveryFileOnce) {
  add_samples();
  write("brev.txt", kLetter);
  write("kopi/brev.txt", kLetter);
  write("tom.pdf", "");
  write("feil.pdf", "dette er ingen PDF");
  const auto report = index();
  EXPECT_EQ(report.indexed, 6);
  EXPECT_EQ(report.duplicates, 1);
  EXPECT_EQ(report.failed, 2);
  EXPECT_EQ(report.seen, 9);
  ASSERT_EQ(report.failures.size(), 2);
  EXPECT_EQ(report.failures[0].reason, schema::FailureReason::not_a_pdf);
  EXPECT_EQ(report.failures[1].reason, schema::FailureReason::empty);
}

TEST_F(Run, TheSecondRunHasNothingToDo) {
  add_samples();
  write("feil.pdf", "dette er ingen PDF");
  index();
  const std::string before = digest();
  const auto report = index();
  EXPECT_EQ(report.indexed, 0);
  EXPECT_EQ(report.unchanged, 5);
  EXPECT_EQ(report.failed, 1);
  EXPECT_EQ(digest(), before);
}

TEST_F(Run, JobsAndOrderDoNotMatter) {
  add_samples();
  write("brev.txt", kLetter);
  index(1, false, "one");
  index(3, false, "three");
  EXPECT_EQ(digest("one"), digest("three"));
}

TEST_F(Run, ChangesEndInTheIndexThatACleanRunMakes) {
  add_sample("2022-foretaksmote-norsk-helsenett.pdf");
  write("brev.txt", kLetter);
  write("borte.txt", "Dette brevet skal bort igjen, og ingen skal finne det mer.\n");
  index();
  fs::remove(files() / "borte.txt");
  fs::create_directory(files() / "ny");
  fs::rename(files() / "brev.txt", files() / "ny/brev.txt");
  add_sample("2024-oppdragsdokument-norsk-helsenett.pdf");
  write("enda-et.txt", kLetter);
  const auto report = index();
  EXPECT_EQ(report.removed, 1);
  index(2, false, "clean");
  EXPECT_EQ(digest(), digest("clean"));
}

TEST_F(Run, RebuildingNeedsNoFileToBeReadAgain) {
  add_samples();
  index();
  const std::string before = digest();
  const auto report = index(2, true);
  EXPECT_EQ(report.indexed, 5);
  EXPECT_EQ(digest(), before);
}

TEST_F(Run, AMissingFolderForgetsNothing) {
  write("a/brev.txt", kLetter);
  index();
  const std::string before = digest();
  fs::rename(files(), root / "away");
  EXPECT_THROW(index(), schema::Error);
  EXPECT_EQ(digest(), before);
}

TEST_F(Run, AFileThatCannotBeOpenedIsNamedAndTriedAgain) {
  write("brev.txt", kLetter);
  fs::create_symlink(root / "nowhere", files() / "lenke.pdf");
  const auto report = index();
  EXPECT_EQ(report.indexed, 1);
  ASSERT_EQ(report.failed, 1);
  EXPECT_EQ(report.failures[0].reason, schema::FailureReason::unreadable);
  std::ofstream(root / "nowhere")
      << "Et annet brev som nå er kommet på plass, og som kan leses av alle.\n";
  EXPECT_EQ(index().failed, 1);  // it is there, but no PDF
}

TEST_F(Run, ATextThatBeginsWithAMarkdownHeadingIsMarkdown) {
  write("notat.txt",
        "# Kodeverk for målinger\n\nEtatene skal bruke samme kodeverk når de måler.\n");
  index();
  const Catalog catalog = PassageWriter(xapian_folder(root / "index"), false).catalog();
  ASSERT_EQ(catalog.documents.size(), 1);
  EXPECT_EQ(catalog.documents.begin()->second.document.metadata.title, "Kodeverk for målinger");
}

TEST_F(Run, TwoIndexersAtOnceAreToldApart) {
  write("brev.txt", kLetter);
  index();
  const PassageWriter other(xapian_folder(root / "index"), false);
  try {
    index();
    FAIL() << "the index was not locked";
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::index_locked);
  }
}

}  // namespace
}  // namespace sporhund::indexer
