#include "indexer/repair.h"

#include <gmock/gmock.h>

#include <xapian.h>

#include "schema/error.h"
#include "schema/index_layout.h"
#include "schema/version.h"
#include "tests/indexer/run_folder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void overwrite(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// Three letters, one of them with metadata from a manifest, and a file that can't be read.
class RepairTest : public tests::RunFolder {
 protected:
  RepairTest() {
    write("a/plan.txt",
          "Plan for felles grunndata\n\nEtaten skal lage en plan innen 1. juni 2024.\n");
    write("b/brev.txt", "Brev om arkiv\n\nArkivet skal ordnes, og alle skal finne det igjen.\n");
    write("b/notat.md", "# Notat\n\n| Oppdrag | Frist |\n| --- | --- |\n| Rydde | 2024-05-01 |\n");
    write("b/feil.pdf", "ingen PDF");
    RunOptions with_manifest = options();
    with_manifest.overrides = [](const std::string& path, const std::string&) {
      const schema::MetadataOverride title{{"title", "Oppgitt tittel"}, {"sender", std::nullopt}};
      return path.ends_with("brev.txt") ? title : schema::MetadataOverride{};
    };
    run_index(corpus::find_files({files()}), with_manifest, tagger());
    before_ = digest();
  }

  schema::CheckAnswer repair() const { return repair_index(options(), tagger()); }
  std::vector<fs::path> tables() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(xapian())) {
      if (entry.path().filename() != "flintlock") found.push_back(entry.path());
    }
    return found;
  }
  void expect_as_before(const schema::CheckAnswer& answer) const {
    EXPECT_TRUE(answer.ok) << testing::PrintToString(answer.problems);
    EXPECT_EQ(answer.digest, before_);
    ASSERT_TRUE(answer.repair.has_value());
    EXPECT_TRUE(answer.repair->failures.empty());
    EXPECT_EQ(digest(), before_);
  }
  std::vector<fs::path> kept() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(extractions())) {
      const bool is_extraction = entry.path().parent_path() != extractions();
      if (entry.is_regular_file() && is_extraction) found.push_back(entry.path());
    }
    return found;
  }

  std::string before_;
};

TEST_F(RepairTest, LeavesASoundIndexAlone) {
  const auto written = fs::last_write_time(xapian() / "iamglass");
  const auto answer = repair();
  expect_as_before(answer);
  EXPECT_FALSE(answer.repair->rebuilt);
  EXPECT_EQ(fs::last_write_time(xapian() / "iamglass"), written);
}

TEST_F(RepairTest, MakesTheDatabaseAgainWithoutAnyOfTheFiles) {
  fs::remove_all(files());
  for (const fs::path& table : tables()) {
    SCOPED_TRACE(table);
    const std::string content = content_of(table);
    fs::remove(table);
    auto answer = repair();
    expect_as_before(answer);
    overwrite(table, content.substr(0, content.size() / 2));
    answer = repair();
    expect_as_before(answer);
    EXPECT_TRUE(content.empty() || answer.repair->rebuilt) << table;
  }
  fs::remove_all(xapian());
  const auto answer = repair();
  expect_as_before(answer);
  EXPECT_TRUE(answer.repair->rebuilt);
  EXPECT_FALSE(answer.repair->problems.empty());
}

/// Whatever byte flips: it is noticed and mended, or it is one that no answer comes from.
TEST_F(RepairTest, NoticesAByteThatFlipped) {
  int noticed = 0;
  for (const fs::path& table : tables()) {
    const std::string content = content_of(table);
    for (std::size_t at = 13; at < content.size(); at += 1 + content.size() / 12) {
      std::string flipped = content_of(table);
      if (at >= flipped.size()) break;
      flipped[at] = static_cast<char>(flipped[at] ^ 0x21);
      overwrite(table, flipped);
      const auto answer = repair();
      expect_as_before(answer);
      noticed += answer.repair->rebuilt ? 1 : 0;
    }
  }
  EXPECT_GT(noticed, 5);
}

TEST_F(RepairTest, ReadsADamagedExtractionAgain) {
  const auto files_kept = kept();
  ASSERT_EQ(files_kept.size(), 3);
  std::string content = content_of(files_kept[0]);
  content[content.size() / 2] ^= 1;
  overwrite(files_kept[0], content);
  fs::remove(files_kept[1]);
  fs::remove_all(xapian());
  const auto answer = repair();
  expect_as_before(answer);
  EXPECT_EQ(answer.repair->read_again, 2);
}

TEST_F(RepairTest, NamesWhatMustBeReadAgainAndKeepsTheRest) {
  for (const fs::path& file : kept()) fs::remove(file);
  fs::remove(files() / "a/plan.txt");
  fs::remove_all(xapian());
  const auto answer = repair();
  EXPECT_TRUE(answer.ok);
  EXPECT_EQ(answer.documents, 2);
  ASSERT_EQ(answer.repair->failures.size(), 1);
  EXPECT_EQ(answer.repair->failures[0].path, (files() / "a/plan.txt").string());
}

TEST_F(RepairTest, WithoutTheCatalogTheExtractionsWaitForTheirFiles) {
  fs::remove(extractions() / "catalog.zst");
  fs::remove_all(xapian());
  const auto answer = repair();
  EXPECT_TRUE(answer.ok);
  EXPECT_EQ(answer.documents, 0);
  EXPECT_EQ(answer.repair->nameless, 3);
  EXPECT_EQ(index().indexed, 3);
}

TEST_F(RepairTest, WhatAKilledRunAddedIsTakenFromTheDatabase) {
  const std::string copy = content_of(extractions() / "catalog.zst");
  write("c/ny.txt", "Nytt brev\n\nDette brevet kom til i en kjøring som ble avbrutt.\n");
  index({files() / "c"});
  const std::string now = digest();
  overwrite(extractions() / "catalog.zst", copy);
  fs::remove(xapian() / "position.glass");
  EXPECT_EQ(repair().digest, now);
}

TEST_F(RepairTest, AnIndexThatWasNeverThereIsMissing) {
  RunOptions elsewhere = options();
  elsewhere.database = root() / "nowhere";
  try {
    repair_index(elsewhere, tagger());
    FAIL() << "nothing was thrown";
  } catch (const schema::Error& error) {
    EXPECT_EQ(error.code(), schema::ErrorCode::index_missing);
  }
}

class OtherVersionTest : public RepairTest, public testing::WithParamInterface<std::string> {
 protected:
  void set_version(int version) const {
    Xapian::WritableDatabase database(xapian().string());
    database.set_metadata(GetParam(), std::to_string(version));
    database.commit();
  }
};

TEST_P(OtherVersionTest, AnOlderIndexIsMadeAgainWhateverPathsAreAskedFor) {
  set_version(1);
  fs::remove_all(files() / "b");
  const auto report = index({files() / "a"});
  ASSERT_EQ(report.notes.size(), 1);
  EXPECT_THAT(report.notes[0], HasSubstr("eldre versjon"));
  EXPECT_EQ(digest(), before_);
  set_version(1);
  EXPECT_EQ(repair().digest, before_);
}

TEST_P(OtherVersionTest, ANewerIndexIsRefusedAndLeftAlone) {
  set_version(9999);
  for (const auto& work : {std::function<void()>([&] { index(); }), {[&] { repair(); }}}) {
    try {
      work();
      FAIL() << "nothing was thrown";
    } catch (const schema::Error& error) {
      EXPECT_EQ(error.code(), schema::ErrorCode::index_newer);
    }
  }
  set_version(GetParam() == schema::kFormatKey ? schema::kFormatVersion : schema::kAnalyserVersion);
  EXPECT_EQ(digest(), before_);
}

INSTANTIATE_TEST_SUITE_P(All, OtherVersionTest,
                         testing::Values(std::string(schema::kFormatKey),
                                         std::string(schema::kAnalyserKey)));

TEST_F(RepairTest, ADatabaseThatIsGoneIsMadeAgainByTheNextRun) {
  fs::remove_all(xapian());
  fs::remove_all(files() / "b");
  const auto report = index({files() / "a"});
  EXPECT_EQ(report.notes.size(), 1);
  EXPECT_EQ(digest(), before_);
}

TEST_F(RepairTest, ARunWithoutTheManifestLeavesOtherFoldersAsTheyWere) {
  const auto report = index({files() / "a"});
  EXPECT_EQ(report.indexed, 0);
  EXPECT_EQ(digest(), before_);
}

TEST_F(RepairTest, RemovesWhatAKilledRunLeftHalfWritten) {
  const fs::path leftover = extractions() / "unfinished/aBcDeF";
  fs::create_directories(leftover.parent_path());
  overwrite(leftover, "half");
  index();
  EXPECT_FALSE(fs::exists(leftover));
}

}  // namespace
}  // namespace sporhund::indexer
