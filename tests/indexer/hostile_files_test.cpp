// A folder of files that are broken, hostile or no files at all: each is named with its reason, and
// the letter beside them is indexed.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <cstring>

#include "schema/path_text.h"
#include "tests/indexer/pdf_builder.h"
#include "tests/indexer/run_folder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using schema::FailureReason;
using testing::HasSubstr;

const fs::path kFiles = fs::path(SPORHUND_SOURCE_DIR) / "tests/indexer/files";
const std::string kLetter = "Brev om arkiv\n\nArkivet skal ordnes, og alle skal finne det igjen.\n";

class HostileFilesTest : public tests::RunFolder {
 protected:
  HostileFilesTest() { write("brev.txt", kLetter); }

  schema::IndexReport index_with(const ReadingLimits& limits) const {
    RunOptions wanted = options();
    wanted.reader.limits = limits;
    return run_index(corpus::find_files({files()}), wanted, tagger());
  }
  /// The letter is indexed, and the one other file fails for this reason.
  void expect_failure(const schema::IndexReport& report, FailureReason reason,
                      const std::string& detail) const {
    EXPECT_EQ(report.indexed, 1);
    EXPECT_EQ(report.seen, 2);
    ASSERT_EQ(report.failures.size(), 1);
    EXPECT_EQ(report.failures[0].reason, reason) << report.failures[0].detail;
    EXPECT_THAT(report.failures[0].detail, HasSubstr(detail));
    digest();
  }
};

std::string pdf_of(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.7\n";
  for (std::size_t i = 0; i < objects.size(); ++i) pdf += object(i + 1, objects[i]);
  return pdf + "trailer\n<</Root 1 0 R/Size " + std::to_string(objects.size() + 1) + ">>\n%%EOF\n";
}

const std::string kPage = show("Et ord", 50, 700);

struct BadFile {
  const char* description;
  std::string name;
  std::string content;
  FailureReason reason;
  const char* detail;
};

class BadFileTest : public HostileFilesTest, public testing::WithParamInterface<BadFile> {};

TEST_P(BadFileTest, IsNamedWithItsReason) {
  write(GetParam().name, GetParam().content);
  expect_failure(index(), GetParam().reason, GetParam().detail);
}

INSTANTIATE_TEST_SUITE_P(
    All, BadFileTest,
    testing::Values(
        BadFile{"empty", "a.pdf", "", FailureReason::empty, "filen er tom"},
        BadFile{"html", "a.pdf", "<html><body>Ikke en PDF</body></html>", FailureReason::not_a_pdf,
                "men ser ut som en nettside (HTML)"},
        BadFile{"words", "a.pdf", "Kjære alle", FailureReason::not_a_pdf,
                "heter som en PDF, men er ingen"},
        BadFile{"image", "a.txt", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16),
                FailureReason::damaged, "men ser ut som et bilde (PNG)"},
        BadFile{"web_page_as_text", "a.txt", "<!DOCTYPE html>\n<html><p>Brev</p></html>",
                FailureReason::damaged, "men ser ut som en nettside (HTML)"},
        BadFile{"rtf_as_text", "a.txt", "{\\rtf1 Brev}", FailureReason::damaged,
                "men ser ut som et RTF-dokument"},
        BadFile{"noise", "a.md", std::string(100, '\0') + "ord og rusk", FailureReason::damaged,
                "heter som en tekst, men er ingen"},
        BadFile{"truncated", "a.pdf", make_pdf({{kPage, ""}}).substr(0, 60), FailureReason::damaged,
                "oppbygning"},
        BadFile{"no_pages", "a.pdf", make_pdf({}), FailureReason::empty, "ingen sider"},
        BadFile{"catalog_that_is_itself", "a.pdf", pdf_of({"1 0 R"}), FailureReason::damaged, ""},
        BadFile{
            "billions_of_pages", "a.pdf",
            pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>"}),
            FailureReason::empty, "ingen sider"}),
    [](const auto& tested) { return std::string(tested.param.description); });

struct GoodFile {
  const char* description;
  std::string name;
  std::string content;
};

/// Odd, but there is text in them.
class OddFileTest : public HostileFilesTest, public testing::WithParamInterface<GoodFile> {};

TEST_P(OddFileTest, IsIndexed) {
  write(GetParam().name, GetParam().content);
  const auto report = index();
  EXPECT_TRUE(report.failures.empty()) << report.failures[0].detail;
  EXPECT_EQ(report.indexed, 2);
  EXPECT_EQ(report.passages, 2);
  digest();
}

std::string many_objects() {
  std::vector<std::string> objects(100'000, "null");
  objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
  objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
  objects[2] =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
      "/Resources<</Font<</F1 5 0 R>>>>>>";
  objects[3] = "<</Length " + std::to_string(kPage.size()) + ">>stream\n" + kPage + "\nendstream";
  objects[4] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  return pdf_of(objects);
}

std::string with_box(const std::string& box) {
  std::string pdf = make_pdf({{kPage, ""}});
  const std::string usual = "[0 0 600 800]";
  return pdf.replace(pdf.find(usual), usual.size(), box);
}

std::string many_pages(std::size_t count) {
  return make_pdf(std::vector<PdfPage>(count, {kPage, ""}));
}

std::string file_content(const std::string& name) {
  std::ifstream in(kFiles / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

INSTANTIATE_TEST_SUITE_P(
    All, OddFileTest,
    testing::Values(GoodFile{"encrypted_without_a_password", "a.pdf",
                             file_content("empty_password.pdf")},
                    GoodFile{"pdf_named_as_text", "a.txt", make_pdf({{kPage, ""}})},
                    GoodFile{"without_its_end", "a.pdf",
                             make_pdf({{kPage, ""}}).substr(0, make_pdf({{kPage, ""}}).size() - 7)},
                    GoodFile{"huge_page", "a.pdf", with_box("[0 0 1e30 1e30]")},
                    GoodFile{"many_objects", "a.pdf", many_objects()}),
    [](const auto& tested) { return std::string(tested.param.description); });

TEST_F(HostileFilesTest, APageTreeInARingHasAPageThatIsNamedAsUnread) {
  write("a.pdf", pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"}));
  EXPECT_EQ(index().indexed, 2);
  int unread = 0;
  for (const auto& [sha256, entry] : catalog().documents) {
    unread += entry.document.reading.pages_unreadable;
  }
  EXPECT_EQ(unread, 1);
}

TEST_F(HostileFilesTest, AnEncryptedFileWithAPasswordIsSaidToBe) {
  fs::copy_file(kFiles / "password.pdf", files() / "a.pdf");
  expect_failure(index(), FailureReason::encrypted, "passord");
}

TEST_F(HostileFilesTest, ABombCostsNoMoreThanItsTime) {
  fs::copy_file(kFiles / "bomb.pdf", files() / "a.pdf");
  ReadingLimits limits;
  limits.page_time = std::chrono::milliseconds(300);
  expect_failure(index_with(limits), FailureReason::timeout, "0.3 s");
}

TEST_F(HostileFilesTest, TenThousandPagesAreReadToTheLast) {
#ifdef SPORHUND_SANITIZED
  constexpr int kPages = 1000;
#else
  constexpr int kPages = 10'000;
#endif
  write("a.pdf", many_pages(kPages));
  const auto report = index();
  EXPECT_EQ(report.indexed, 2);
  EXPECT_EQ(report.pages, kPages + 1);
}

TEST_F(HostileFilesTest, MorePagesThanTheLimitAreNamedNotCut) {
  write("a.pdf", many_pages(4));
  ReadingLimits limits;
  limits.pages = 3;
  expect_failure(index_with(limits), FailureReason::too_large, "4 sider, mer enn 3");
}

TEST_F(HostileFilesTest, MoreTextThanTheLimitIsNamedNotCut) {
  write("a.pdf", many_pages(400));
  ReadingLimits limits;
  limits.reply_bytes = 4096;
  expect_failure(index_with(limits), FailureReason::too_large, "4096 byte");
}

TEST_F(HostileFilesTest, WhatIsNoFileIsNeverWaitedFor) {
  ASSERT_EQ(::mkfifo((files() / "rør.pdf").c_str(), 0600), 0);
  fs::create_symlink("/dev/zero", files() / "enhet.pdf");
  fs::create_symlink(files() / "ring2.pdf", files() / "ring1.pdf");
  fs::create_symlink(files() / "ring1.pdf", files() / "ring2.pdf");
  fs::create_directory(files() / "mappe.pdf");
  fs::create_directory_symlink(files(), files() / "mappe.pdf/igjen");
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, (files() / "s.txt").c_str(), sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  const auto report = index();
  ::close(socket);
  EXPECT_EQ(report.indexed, 1);
  EXPECT_EQ(report.failures.size(), 5);
  for (const schema::Failure& failure : report.failures) {
    EXPECT_EQ(failure.reason, FailureReason::unreadable) << failure.path;
    EXPECT_NE(failure.detail, "") << failure.path;
  }
}

/// Between listing and reading anything may happen to a file.
TEST_F(HostileFilesTest, FilesThatChangeOrVanishMeanwhileAreNamed) {
  write("borte.txt", "Denne filen\n\nblir borte før den er lest av noen.\n");
  write("endret.txt", "Denne filen\n\nblir endret før den er lest av noen.\n");
  RunOptions wanted = options();
  wanted.overrides = [&](const std::string&, const std::string&) {
    fs::remove(files() / "borte.txt");
    write("endret.txt", "Nå står det\n\nnoe annet i den, som ingen har sett.\n");
    return schema::MetadataOverride{};
  };
  const auto report = run_index(corpus::find_files({files()}), wanted, tagger());
  EXPECT_EQ(report.indexed, 1);
  ASSERT_EQ(report.failures.size(), 2);
  EXPECT_THAT(report.failures[0].detail, HasSubstr("kan ikke åpnes"));
  EXPECT_THAT(report.failures[1].detail, HasSubstr("endret"));
  EXPECT_EQ(index().indexed, 1) << "the next run reads what is there now";
}

TEST_F(HostileFilesTest, NamesThatAreNoTextStayApartAndAreFoundAgain) {
  for (const std::string name : {"brev\xE6.txt", "brev\xF8.txt", "brev\\xE6.txt", "linje\n2.txt"}) {
    write(name, "Brev om " + name.substr(4, 2) + "\n\nHvert av dem er et eget dokument her.\n");
  }
  EXPECT_EQ(index().indexed, 5);
  std::set<std::string> paths;
  std::set<std::string> shown;
  for (const auto& [sha256, entry] : catalog().documents) {
    paths.insert(entry.document.path);
    shown.insert(schema::path_as_text(entry.document.path));
    EXPECT_TRUE(fs::exists(entry.document.path));
  }
  EXPECT_EQ(paths.size(), 5);
  EXPECT_EQ(shown.size(), 5);
  EXPECT_TRUE(shown.contains((files() / "brev\\xE6.txt").string()));
  EXPECT_TRUE(shown.contains((files() / "brev\\x5CxE6.txt").string()));
  EXPECT_TRUE(shown.contains((files() / "linje\\x0A2.txt").string()));
  EXPECT_EQ(index().unchanged, 5);
  fs::remove(files() / "brev\xE6.txt");
  EXPECT_EQ(index().removed, 1);
}

TEST_F(HostileFilesTest, AFolderThatCannotBeListedIsNamedAndForgetsNothing) {
  const std::string deep(200, 'd');
  write(deep + "/brev.txt", kLetter + "Det ligger i en mappe.\n");
  EXPECT_EQ(index().indexed, 2);
  const std::string before = digest();
  // Root may list any folder, so that one too deep to be named stands for one that is closed.
  fs::rename(files() / deep, root() / "inner");
  int folder = ::open(files().c_str(), O_RDONLY | O_DIRECTORY);
  for (int depth = 0; depth < 25; ++depth) {
    ASSERT_EQ(::mkdirat(folder, deep.c_str(), 0700), 0);
    const int next = ::openat(folder, deep.c_str(), O_RDONLY | O_DIRECTORY);
    ::close(folder);
    folder = next;
  }
  ::close(folder);
  fs::rename(root() / "inner/brev.txt", files() / deep / "brev.txt");
  const auto report = index();
  EXPECT_EQ(report.unchanged, 2);
  ASSERT_EQ(report.failures.size(), 1);
  EXPECT_THAT(report.failures[0].detail, HasSubstr("mappen kan ikke leses"));
  EXPECT_EQ(digest(), before);
  ASSERT_EQ(std::system(("rm -rf '" + files().string() + "'").c_str()), 0);
}

TEST_F(HostileFilesTest, ManyFilesInManyFoldersAreListedOnce) {
  constexpr int kFolders = 100;
  constexpr int kFilesEach = 50;
  for (int folder = 0; folder < kFolders; ++folder) {
    for (int file = 0; file < kFilesEach; ++file) {
      write(std::to_string(folder) + "/" + std::to_string(file) + ".txt", "");
    }
  }
  const auto found = corpus::find_files({files(), files() / "7", files() / "7/7.txt"});
  EXPECT_EQ(found.files.size(), kFolders * kFilesEach + 1);
}

}  // namespace
}  // namespace sporhund::indexer
