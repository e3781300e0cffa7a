#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "indexer/archive/expand.h"
#include "indexer/archive/file_opener.h"
#include "indexer/worker/mapped_file.h"
#include "temporary_folder.h"
#include "tests/support/zip_builder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Failure;
using schema::FailureReason;
using testing::ElementsAre;
using testing::HasSubstr;

ReaderOptions options(const ReadingLimits& limits = {}) {
  return {limits, {SPORHUND_WORKER}};
}

std::string text_of(const Snapshot& file) {
  return std::string(MappedFile(file.descriptor(), file.size()).bytes());
}

std::vector<std::string> names_in(const fs::path& archive, const ReadingLimits& limits = {}) {
  FileOpener opener(options(limits));
  std::vector<std::string> names;
  for (const auto& file : contents_of({archive}, opener, limits.archive_depth).files) {
    names.push_back(fs::path(file.path).lexically_relative(archive).string());
  }
  return names;
}

std::vector<Failure> failures_in(const fs::path& archive, const ReadingLimits& limits = {}) {
  FileOpener opener(options(limits));
  std::vector<Failure> failures;
  for (const auto& [file, failure] : contents_of({archive}, opener, limits.archive_depth).failed) {
    EXPECT_EQ(failure.path, file.path);
    failures.push_back(failure);
  }
  return failures;
}

class Archive : public testing::Test {
 protected:
  fs::path write(const ZipBuilder& zip, const std::string& name = "a.zip") const {
    return folder_.write(name, zip.bytes());
  }
  TemporaryFolder folder_;
};

TEST_F(Archive, GivesTheBytesOfItsMembers) {
  const fs::path zip =
      write(ZipBuilder().add("brev/en.txt", "første").add("to.txt", std::string(3'000'000, 'x')));
  FileOpener opener(options());
  for (int round = 0; round < 2; ++round) {
    const auto one = opener.take(zip / "brev/en.txt");
    ASSERT_TRUE(std::holds_alternative<Snapshot>(one)) << std::get<Failure>(one).detail;
    EXPECT_EQ(text_of(std::get<Snapshot>(one)), "første");
    EXPECT_EQ(std::get<Snapshot>(one).path(), zip / "brev/en.txt");
    EXPECT_EQ(std::get<Snapshot>(opener.take(zip / "to.txt")).size(), 3'000'000U);
  }
}

TEST_F(Archive, TakesAMemberForTheSameContentAsAFile) {
  const fs::path zip = write(ZipBuilder().add("en.txt", "innhold"));
  const fs::path file = folder_.write("en.txt", "innhold");
  FileOpener opener(options());
  EXPECT_EQ(std::get<Snapshot>(opener.take(zip / "en.txt")).sha256(),
            std::get<Snapshot>(opener.take(file)).sha256());
}

TEST_F(Archive, ListsDocumentsOnly) {
  const ZipBuilder zip = ZipBuilder()
                             .add("brev/", "")
                             .add("brev/b.PDF", "x")
                             .add("a.md", "x")
                             .add("bilde.png", "x")
                             .add("__MACOSX/brev/._b.pdf", "x");
  EXPECT_THAT(names_in(write(zip)), ElementsAre("a.md", "brev/b.PDF"));
}

TEST_F(Archive, CountsWhatElseLiesInIt) {
  const ZipBuilder inner = ZipBuilder().add("a.txt", "x").add("mappe/svar.eml", "x");
  const fs::path path = write(ZipBuilder()
                                  .add("brev/", "")
                                  .add("inni.zip", inner.bytes())
                                  .add("svar.EML", "x")
                                  .add("brev/bilde.png", "x")
                                  .add(".skjult", "x")
                                  .add("__MACOSX/._bilde.png", "x"));
  FileOpener opener(options());
  using schema::PassedOver;
  using Kind = schema::PassedOverKind;
  EXPECT_THAT(contents_of({path}, opener, 3).passed_over.take(),
              ElementsAre(PassedOver{Kind::file_type, ".eml", 2, path / "inni.zip/mappe/svar.eml"},
                          PassedOver{Kind::file_type, ".png", 1, path / "brev/bilde.png"}));
}

TEST_F(Archive, MakesNamesHarmlessAndKeepsThemApart) {
  const ZipBuilder zip = ZipBuilder()
                             .add("../../ute.txt", "1")
                             .add("/etc/passwd.txt", "2")
                             .add("a\\b.txt", "3")
                             .add("a/./b.txt", "4")
                             .add("a//b.txt", "5");
  const fs::path path = write(zip);
  EXPECT_THAT(names_in(path),
              ElementsAre("a/b.txt", "a/b~2.txt", "a/b~3.txt", "etc/passwd.txt", "ute.txt"));
  FileOpener opener(options());
  std::set<std::string> contents;
  for (const std::string& name : names_in(path)) {
    contents.insert(text_of(std::get<Snapshot>(opener.take(path / name))));
  }
  EXPECT_EQ(contents.size(), 5U) << "each name is another member";
}

TEST_F(Archive, HasNoControlCharactersInNamesWhateverTheWorkerSays) {
  const auto members = listing_of({{.index = 0, .name = "l\x1b[2Jm\n.txt", .size = 1}}).documents;
  ASSERT_EQ(members.size(), 1U);
  EXPECT_EQ(members[0].name, "l_[2Jm_.txt");
}

/// libzip refuses an archive that holds one of them.
TEST_F(Archive, ReadsMembersWhoseNamesAreNotWhatTheyClaim) {
  const std::pair<const char*, const char*> names[] = {{"b\x01re\nv.txt", "b_re_v.txt"},
                                                       {"br\xE5.txt", "br\xE5.txt"},
                                                       {"avkortet\xC3.txt", "avkortet\xC3.txt"}};
  for (const auto& [name, shown] : names) {
    const fs::path zip =
        write(ZipBuilder().add("a.txt", "først").add(name, "rar").add("å.txt", "sist"));
    EXPECT_THAT(names_in(zip), ElementsAre("a.txt", shown, "å.txt"));
    FileOpener opener(options());
    for (const auto& [member, content] :
         {std::pair("a.txt", "først"), {shown, "rar"}, {"å.txt", "sist"}}) {
      const auto taken = opener.take(zip / member);
      ASSERT_TRUE(std::holds_alternative<Snapshot>(taken)) << std::get<Failure>(taken).detail;
      EXPECT_EQ(text_of(std::get<Snapshot>(taken)), content);
    }
  }
}

TEST_F(Archive, OpensArchivesInArchives) {
  const std::string inner = ZipBuilder().add("dypt/brev.txt", "innerst").bytes();
  const fs::path zip = write(ZipBuilder().add("b/indre.zip", inner).add("brev.txt", "ytterst"));
  EXPECT_THAT(names_in(zip), ElementsAre("b/indre.zip/dypt/brev.txt", "brev.txt"));
  FileOpener opener(options());
  EXPECT_EQ(text_of(std::get<Snapshot>(opener.take(zip / "b/indre.zip/dypt/brev.txt"))), "innerst");
  EXPECT_EQ(text_of(std::get<Snapshot>(opener.take(zip / "brev.txt"))), "ytterst");
}

TEST_F(Archive, NamesTheLimitThatItExceeds) {
  std::string nested = ZipBuilder().add("brev.txt", "x").bytes();
  for (int i = 0; i < 3; ++i) nested = ZipBuilder().add("i.zip", nested).bytes();
  ZipBuilder many;
  for (int i = 0; i < 20; ++i) many.add(std::to_string(i) + ".txt", "x");
  ReadingLimits few;
  few.archive_members = 19;
  ReadingLimits small;
  small.archive_bytes = 19;
  const ZipBuilder bomb =
      ZipBuilder().add({.name = "b.txt", .content = "x", .claimed_size = 1U << 30U});
  const std::tuple<std::string, ReadingLimits, const char*> cases[] = {
      {nested, {}, "mer enn 3 arkiver i hverandre"},
      {many.bytes(), few, "mer enn 19 filer"},
      {many.bytes(), small, "mer enn 19 byte"},
      {bomb.bytes(), {}, "mer enn 200 ganger"}};
  for (const auto& [bytes, limits, detail] : cases) {
    const auto failures = failures_in(folder_.write("a.zip", bytes), limits);
    ASSERT_EQ(failures.size(), 1U) << detail;
    EXPECT_EQ(failures[0].reason, FailureReason::too_large);
    EXPECT_THAT(failures[0].detail, HasSubstr(detail));
  }
}

TEST_F(Archive, TellsWhichMembersCannotBeUnpacked) {
  const fs::path path =
      write(ZipBuilder()
                .add("a.txt", "god")
                .add({.name = "hemmelig.pdf", .content = std::string(20, 'x'), .encrypted = true})
                .add({.name = "rar.txt", .content = "x", .wrong_checksum = true})
                .add({.name = "stor.txt", .content = "abc", .claimed_size = 2}));
  const auto failures = failures_in(path);
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0].reason, FailureReason::encrypted);
  EXPECT_EQ(failures[0].path, path / "hemmelig.pdf");
  FileOpener opener(options());
  for (const char* name : {"rar.txt", "stor.txt", "hemmelig.pdf", "borte.txt"}) {
    const auto taken = opener.take(path / name);
    ASSERT_TRUE(std::holds_alternative<Failure>(taken)) << name;
    EXPECT_EQ(std::get<Failure>(taken).path, path / name);
  }
  EXPECT_EQ(text_of(std::get<Snapshot>(opener.take(path / "a.txt"))), "god");
}

TEST_F(Archive, IsRefusedWhereItIsNone) {
  const std::string good = ZipBuilder().add("a.txt", std::string(1000, 'x')).bytes();
  for (const std::string& bytes :
       {std::string("ingen zip"), good.substr(0, 500), good.substr(good.size() / 2)}) {
    const auto failures = failures_in(folder_.write("a.zip", bytes));
    ASSERT_EQ(failures.size(), 1U) << bytes.size();
    EXPECT_EQ(failures[0].reason, FailureReason::damaged) << failures[0].detail;
  }
}

/// Any bytes changed: a Failure, or members; never a crash of this process, nor a hang.
TEST_F(Archive, SurvivesAnyDamage) {
  const std::string good = ZipBuilder().add("a.txt", "innhold").add("b/c.txt", "mer").bytes();
  FileOpener opener(options());
  for (std::size_t at = 0; at < good.size(); at += 3) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0xFF);
    const fs::path path = folder_.write(std::to_string(at) + ".zip", bad);
    for (const auto& file : contents_of({path}, opener, 3).files) opener.take(file.path);
  }
}

TEST_F(Archive, IsOnlyWhatLiesBeyondAFile) {
  fs::create_directory(folder_.path() / "mappe.zip");
  std::ofstream(folder_.path() / "mappe.zip/a.txt") << "fil";
  FileOpener opener(options());
  EXPECT_EQ(text_of(std::get<Snapshot>(opener.take(folder_.path() / "mappe.zip/a.txt"))), "fil");
  EXPECT_FALSE(opener.is_there(folder_.path() / "mappe.zip/b.txt"));
  const fs::path zip = write(ZipBuilder().add("a.txt", "x"));
  EXPECT_TRUE(opener.is_there(zip / "a.txt"));
  EXPECT_FALSE(opener.is_there(zip / "b.txt"));
}

}  // namespace
}  // namespace sporhund::indexer
