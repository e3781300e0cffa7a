#include "indexer/run.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include <xapian.h>

#include "indexer/store/index_check.h"
#include "indexer/store/passage_writer.h"
#include "pdf_builder.h"
#include "schema/error.h"
#include "schema/index_layout.h"
#include "tests/indexer/run_folder.h"
#include "tests/support/zip_builder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(SPORHUND_SOURCE_DIR) / "corpus/samples";

class Run : public tests::RunFolder {
 protected:
  void add_sample(const std::string& name) const { fs::copy_file(kSamples / name, files() / name); }
  void add_samples() const {
    for (const auto& entry : fs::directory_iterator(kSamples)) {
      if (entry.path().extension() == ".pdf") add_sample(entry.path().filename().string());
    }
  }

  schema::IndexReport index(int jobs = 2, bool rebuild = false,
                            const std::string& name = "index") const {
    RunOptions wanted = options();
    wanted.database = root() / name;
    wanted.jobs = jobs;
    wanted.rebuild = rebuild;
    wanted.reader.office_program = office;
    wanted.batch_passages = 20;  // several commits
    return run_index(corpus::find_files({files()}), wanted, tagger());
  }
  void rebuild(std::function<void(const IndexProgress&)> progress) const {
    RunOptions wanted = options();
    wanted.rebuild = true;
    wanted.progress = std::move(progress);
    run_index(corpus::find_files({files()}), wanted, tagger());
  }
  fs::path unfinished() const { return xapian().string() + ".new"; }
  std::string digest(const std::string& name = "index") const {
    const schema::CheckAnswer answer = check_index(schema::xapian_folder(root() / name));
    EXPECT_TRUE(answer.ok) << testing::PrintToString(answer.problems);
    return answer.digest;
  }

  fs::path office;  ///< what stands for LibreOffice, if anything does
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

TEST_F(Run, ARebuiltIndexIsAsSmallAsANewOne) {
  write("brev.txt", kLetter);
  index();
  const auto last = [&] { return Xapian::Database(xapian().string()).get_lastdocid(); };
  const Xapian::docid records = last();
  index(1, true);
  EXPECT_EQ(last(), records);
}

TEST_F(Run, ARebuildReplacesWhatCannotBeOpenedAndWhatANewerVersionMade) {
  write("brev.txt", kLetter);
  index();
  const std::string before = digest();
  {
    Xapian::WritableDatabase database(xapian().string());
    database.set_metadata("format_version", "9999");
    database.commit();
  }
  EXPECT_THROW(index(), schema::Error);
  index(1, true);
  EXPECT_EQ(digest(), before);
  std::ofstream(xapian() / "iamglass", std::ios::trunc) << "not an index";
  index(1, true);
  EXPECT_EQ(digest(), before);
}

TEST_F(Run, TheOldIndexStaysUntilARebuildIsWhole) {
  write("brev.txt", kLetter);
  index();
  const std::string before = digest();
  fs::create_directories(unfinished());
  std::ofstream(unfinished() / "postlist.glass") << "of a run that was killed";
  bool was_there = false;
  rebuild([&](const IndexProgress& /*now*/) { was_there = digest() == before; });
  EXPECT_TRUE(was_there);
  EXPECT_EQ(digest(), before);
  fs::create_directories(unfinished());
  index();
  EXPECT_FALSE(fs::exists(unfinished()));
}

TEST_F(Run, ARebuildThatFailsLeavesNothingBehind) {
  write("brev.txt", kLetter);
  index();
  const std::string before = digest();
  const auto fail = [](const IndexProgress& /*now*/) { throw std::runtime_error("no more"); };
  EXPECT_THROW(rebuild(fail), std::runtime_error);
  EXPECT_FALSE(fs::exists(unfinished()));
  EXPECT_EQ(digest(), before);
}

TEST_F(Run, AMissingFolderForgetsNothing) {
  write("a/brev.txt", kLetter);
  index();
  const std::string before = digest();
  fs::rename(files(), root() / "away");
  EXPECT_THROW(index(), schema::Error);
  EXPECT_EQ(digest(), before);
}

TEST_F(Run, AFileThatCannotBeOpenedIsNamedAndTriedAgain) {
  write("brev.txt", kLetter);
  fs::create_symlink(root() / "nowhere", files() / "lenke.pdf");
  const auto report = index();
  EXPECT_EQ(report.indexed, 1);
  ASSERT_EQ(report.failed, 1);
  EXPECT_EQ(report.failures[0].reason, schema::FailureReason::unreadable);
  std::ofstream(root() / "nowhere")
      << "Et annet brev som nå er kommet på plass, og som kan leses av alle.\n";
  EXPECT_EQ(index().failed, 1);  // it is there, but no PDF
}

TEST_F(Run, ATextThatBeginsWithAMarkdownHeadingIsMarkdown) {
  write("notat.txt",
        "# Kodeverk for målinger\n\nEtatene skal bruke samme kodeverk når de måler.\n");
  index();
  const auto documents = catalog().documents;
  ASSERT_EQ(documents.size(), 1);
  EXPECT_EQ(documents.begin()->second.document.metadata.title, "Kodeverk for målinger");
}

TEST_F(Run, TwoIndexersAtOnceAreToldApart) {
  write("brev.txt", kLetter);
  index();
  const PassageWriter other(xapian());
  try {
    index();
    FAIL() << "the index was not locked";
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::index_locked);
  }
}

/// A letter with an odd word for a title, so that contents differ.
std::string letter(const std::string& about) {
  return kLetter + "\nDet gjelder " + about + ".\n";
}

TEST_F(Run, ReadsAnArchiveAsItDoesAFolder) {
  write("brev.zip", ZipBuilder().add("a.txt", letter("en")).add("b/c.txt", letter("to")).bytes());
  write("løs.txt", letter("en"));
  const auto first = index();
  EXPECT_EQ(first.indexed, 2);
  EXPECT_EQ(first.duplicates, 1) << "the member and the file are one document";
  EXPECT_EQ(first.failed, 0);
  const std::string before = digest();
  const auto second = index();
  EXPECT_EQ(second.indexed, 0);
  EXPECT_EQ(second.unchanged, 2);
  EXPECT_EQ(digest(), before);
  EXPECT_EQ(index(4, true).indexed, 2);
  EXPECT_EQ(digest(), before);
}

TEST_F(Run, FollowsWhatChangesInAnArchive) {
  write("brev.zip", ZipBuilder().add("a.txt", letter("en")).add("b.txt", letter("to")).bytes());
  index();
  write("brev.zip", ZipBuilder().add("b.txt", letter("to")).add("c.txt", letter("tre")).bytes());
  const auto changed = index();
  EXPECT_EQ(changed.indexed, 1);
  EXPECT_EQ(changed.unchanged, 1);
  EXPECT_EQ(changed.removed, 1);
  fs::remove(files() / "brev.zip");
  EXPECT_EQ(index().removed, 2);
  EXPECT_EQ(check().documents, 0);
}

TEST_F(Run, RemembersWhatIsWrongInAnArchive) {
  write("god.zip",
        ZipBuilder()
            .add("a.txt", letter("en"))
            .add({.name = "låst.pdf", .content = std::string(20, 'x'), .encrypted = true})
            .bytes());
  write("ingen.zip", "dette er ingen zip");
  for (int round = 0; round < 2; ++round) {
    const auto report = index();
    ASSERT_EQ(report.failures.size(), 2U);
    EXPECT_EQ(report.failures[0].path, files() / "god.zip/låst.pdf");
    EXPECT_EQ(report.failures[0].reason, schema::FailureReason::encrypted);
    EXPECT_EQ(report.failures[1].path, files() / "ingen.zip");
    EXPECT_EQ(report.failures[1].reason, schema::FailureReason::damaged);
    EXPECT_EQ(report.seen, 3);
  }
}

TEST_F(Run, TakesNothingForGoneInAnArchiveThatCannotBeOpenedNow) {
  write("brev.zip", ZipBuilder().add("a.txt", letter("en")).bytes());
  index();
  fs::remove(files() / "brev.zip");
  ASSERT_EQ(mkfifo((files() / "brev.zip").c_str(), 0600), 0);
  const auto report = index();
  EXPECT_EQ(report.removed, 0);
  EXPECT_EQ(report.failed, 1);
  EXPECT_EQ(check().documents, 1);
}

TEST_F(Run, TriesAgainOnceLibreOfficeIsThere) {
  write("brev.docx", "innhold");
  for (int round = 0; round < 2; ++round) {
    const auto report = index();
    ASSERT_EQ(report.failures.size(), 1U);
    EXPECT_EQ(report.failures[0].reason, schema::FailureReason::converter_missing);
  }
  office = root() / "soffice";
  std::ofstream(root() / "brev.pdf") << make_pdf({{show("Omgjort brev", 50, 700), ""}});
  std::ofstream(office) << "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ $1 = --outdir ] && out=$2; shift; "
                           "done\nmkdir -p $out; cp ${0%/*}/brev.pdf $out/document.pdf\n";
  fs::permissions(office, fs::perms::owner_all);
  EXPECT_EQ(index().indexed, 1);
  office.clear();
  const auto known = index();
  EXPECT_EQ(known.unchanged, 1) << "what was read is kept";
  EXPECT_EQ(index(1, true).indexed, 1) << "a rebuild needs it no more";
}

}  // namespace
}  // namespace sporhund::indexer
