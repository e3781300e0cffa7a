/// Files that LibreOffice reads, with programs in its place that misbehave, and with the real one.

#include "indexer/office/conversion.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "indexer/file_text.h"
#include "indexer/office/office_program.h"
#include "indexer/office/own_folder.h"
#include "pdf_builder.h"
#include "schema/file_descriptor.h"
#include "temporary_folder.h"
#include "tests/support/zip_builder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using schema::Failure;
using schema::FailureReason;
using testing::HasSubstr;

/// What every stand-in begins with: $out is the folder that it must write to.
constexpr const char* kStart =
    "#!/bin/bash\n"
    "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n"
    "mkdir -p \"$out\"\n"
    "here=${0%/*}\n";
constexpr const char* kGood = "cp \"$here/good.pdf\" \"$out/document.pdf\"\n";

std::string words_of(const Extraction& extraction) {
  std::string text;
  for (const RawPage& page : extraction.pages) {
    for (const Word& word : page.words) text += word.text + " ";
  }
  return text;
}

class Conversion : public testing::Test {
 protected:
  Conversion() {
    options_.worker_command = {SPORHUND_WORKER};
    programs_.write("good.pdf", make_pdf({{show("Omgjort", 50, 700), ""}}));
  }

  void stand_in(const std::string& script) {
    options_.office_program = programs_.write("soffice", kStart + script);
    fs::permissions(options_.office_program, fs::perms::owner_all);
  }
  std::variant<Extraction, Failure> read(const std::string& name, const std::string& content) {
    FileText text(nullptr, {options_, {}});
    const auto taken = Snapshot::take(files_.write(name, content), {});
    return text.extraction(std::get<Snapshot>(taken));
  }
  Failure failure(const std::string& name = "brev.docx") {
    auto result = read(name, "innhold");
    EXPECT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).path, files_.path() / name);
    return std::get<Failure>(result);
  }
  bool is_read() {
    const auto result = read("brev.docx", "innhold");
    return std::holds_alternative<Extraction>(result);
  }

  TemporaryFolder programs_;
  TemporaryFolder files_;
  ReaderOptions options_;
};

TEST_F(Conversion, GoesByTheHashOfTheFileItself) {
  stand_in(kGood);
  const auto result = read("brev.docx", "abc");
  ASSERT_TRUE(std::holds_alternative<Extraction>(result)) << std::get<Failure>(result).detail;
  const auto& extraction = std::get<Extraction>(result);
  EXPECT_EQ(extraction.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_THAT(words_of(extraction), HasSubstr("Omgjort"));
}

TEST_F(Conversion, IsMissingWhereThereIsNoLibreOffice) {
  EXPECT_EQ(failure().reason, FailureReason::converter_missing);
  options_.office_program = "/borte/soffice";
  EXPECT_EQ(failure().reason, FailureReason::converter_missing);
}

TEST_F(Conversion, KnowsAnEncryptedDocument) {
  stand_in(kGood);
  const auto result = read("brev.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 mer");
  EXPECT_EQ(std::get<Failure>(result).reason, FailureReason::encrypted);
}

TEST_F(Conversion, CostsItselfOnlyWhatTheProgramMayDo) {
  options_.limits.conversion_time = 3s;
  options_.limits.conversion_bytes = 1'000'000;
  const std::tuple<const char*, FailureReason, const char*> cases[] = {
      {"exit 0\n", FailureReason::damaged, "og sa:"},
      {"echo 'source file could not be loaded' >&2; exit 1\n", FailureReason::damaged,
       "could not be loaded"},
      {"echo hei > \"$out/document.pdf\"\n", FailureReason::damaged, "noe annet enn PDF"},
      {"ln -s /etc/passwd \"$out/document.pdf\"\n", FailureReason::damaged, "kunne ikke"},
      {"exec head -c 2000000 /dev/zero > \"$out/document.pdf\"\n", FailureReason::too_large,
       "1000000"}};
  for (const auto& [script, reason, detail] : cases) {
    stand_in(script);
    const Failure problem = failure();
    EXPECT_EQ(problem.reason, reason) << script << problem.detail;
    EXPECT_THAT(problem.detail, HasSubstr(detail)) << script;
  }
}

TEST_F(Conversion, EndsWithItsTime) {
  options_.limits.conversion_time = 300ms;
  for (const char* script : {"sleep 60\n", "sleep 60 & exec sleep 60\n", "exec yes\n"}) {
    stand_in(script);
    EXPECT_EQ(failure().reason, FailureReason::timeout) << script;
  }
}

/// The folder for temporary files, until the end of a test.
class TemporaryPlace {
 public:
  TemporaryPlace() { ::setenv("TMPDIR", folder_.path().c_str(), 1); }
  ~TemporaryPlace() { ::unsetenv("TMPDIR"); }
  const fs::path& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

TEST_F(Conversion, LeavesNothingBehind) {
  const TemporaryPlace place;
  stand_in(kGood);
  EXPECT_TRUE(is_read());
  EXPECT_TRUE(fs::is_empty(place.path()));
}

TEST(OwnFolder, TakesAwayWhatKilledProcessesLeft) {
  const TemporaryPlace place;
  const TemporaryFolder elsewhere;
  elsewhere.write("verdifull.txt", "x");
  const fs::path left = place.path() / "sporhund-office-gammel";
  fs::create_directories(left / "profile/user");
  fs::create_directory(place.path() / "sporhund-annet");
  fs::create_directory_symlink(elsewhere.path(), place.path() / "sporhund-office-lenke");
  const OwnFolder mine;
  EXPECT_FALSE(fs::exists(left));
  const OwnFolder other;
  EXPECT_TRUE(fs::exists(mine.path())) << "is in use";
  EXPECT_NE(other.path(), mine.path());
  EXPECT_TRUE(fs::exists(place.path() / "sporhund-annet"));
  EXPECT_TRUE(fs::exists(elsewhere.path() / "verdifull.txt"));
}

TEST_F(Conversion, DrainsWhatTheProgramSays) {
  stand_in(std::string("head -c 3000000 /dev/zero\n") + kGood);
  EXPECT_TRUE(is_read());
}

/// A server on this machine that counts who comes.
class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address);
    ::listen(socket_.get(), 9);
    socklen_t size = sizeof address;
    ::getsockname(socket_.get(), reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
  }
  std::string port() const { return std::to_string(port_); }
  bool was_asked() const {
    return schema::FileDescriptor(::accept(socket_.get(), nullptr, nullptr)).is_open();
  }

 private:
  schema::FileDescriptor socket_;
  int port_ = 0;
};

TEST_F(Conversion, ReachesNeitherNetworkNorEnvironment) {
  const Listener listener;
  ::setenv("SPORHUND_TEST_SECRET", "hemmelig", 1);
  stand_in("(exec 3<>/dev/tcp/127.0.0.1/" + listener.port() +
           ") 2>/dev/null && exit 0\n"
           "[ -z \"$SPORHUND_TEST_SECRET\" ] || exit 0\n" +
           kGood);
  EXPECT_TRUE(is_read());
  EXPECT_FALSE(listener.was_asked());
  ::unsetenv("SPORHUND_TEST_SECRET");
}

TEST_F(Conversion, ReadsAndWritesNoFilesOfTheUser) {
  if (::syscall(444 /* landlock_create_ruleset */, nullptr, 0, 1) < 1) {
    GTEST_SKIP() << "this kernel has no Landlock";
  }
  const fs::path secret = files_.write("hemmelig.txt", "hemmelig");
  stand_in("cat '" + secret.string() + "' 2>/dev/null && exit 0\n" + "touch '" + secret.string() +
           ".ny' 2>/dev/null && exit 0\n" + kGood);
  EXPECT_TRUE(is_read());
  EXPECT_FALSE(fs::exists(secret.string() + ".ny"));
}

/// The real program.
class Office : public Conversion {
 protected:
  void SetUp() override {
    options_.office_program = find_office();
    if (options_.office_program.empty()) GTEST_SKIP() << "LibreOffice Writer is not installed";
  }
  std::string text(const std::string& name, const std::string& content) {
    const auto result = read(name, content);
    if (const auto* problem = std::get_if<Failure>(&result)) return problem->detail;
    return words_of(std::get<Extraction>(result));
  }
};

TEST_F(Office, ReadsHtmlAndFetchesNothing) {
  const Listener listener;
  const std::string there = "http://127.0.0.1:" + listener.port();
  EXPECT_THAT(text("brev.html",
                   "<html><head><meta charset='utf-8'><link rel='stylesheet' href='" + there +
                       "/stil.css'></head><body><p>Etaten skal følge opp rådet.</p><img src='" +
                       there + "/bilde.png'></body></html>"),
              HasSubstr("følge opp rådet."));
  EXPECT_THAT(text("nettside.doc",
                   "<!DOCTYPE html>\n<HTML><body><h1>Overskrift</h1><p>Mer.</p></body></HTML>"),
              HasSubstr("Overskrift Mer."))
      << "not without its first paragraph";
  EXPECT_FALSE(listener.was_asked());
}

TEST_F(Office, ReadsDocx) {
  const std::string docx =
      ZipBuilder()
          .add("[Content_Types].xml",
               "<?xml version='1.0' encoding='UTF-8'?><Types "
               "xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default "
               "Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships"
               "+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd."
               "openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>")
          .add("_rels/.rels",
               "<?xml version='1.0' encoding='UTF-8'?><Relationships "
               "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship "
               "Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
               "officeDocument' Target='word/document.xml'/></Relationships>")
          .add("word/document.xml",
               "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='http://schemas."
               "openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>Brua skal "
               "males på ny.</w:t></w:r></w:p></w:body></w:document>")
          .bytes();
  EXPECT_THAT(text("brev.docx", docx), HasSubstr("males på ny."));
}

TEST_F(Office, SaysWhichFileItCannotRead) {
  const auto result = read("brev.odt", "dette er ingen odt\x01\x02");
  if (const auto* problem = std::get_if<Failure>(&result)) {
    EXPECT_EQ(problem->reason, FailureReason::damaged) << problem->detail;
  }
}

}  // namespace
}  // namespace sporhund::indexer
