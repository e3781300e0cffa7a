#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <iterator>

#include "indexer/file_text.h"
#include "indexer/layout/layout.h"
#include "schema/error.h"
#include "temporary_folder.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using schema::UnreadReason;
using testing::HasSubstr;

const fs::path kScans = fs::path(SPORHUND_SOURCE_DIR) / "tests/samples/scans";

class OcrTest : public testing::Test {
 protected:
  void SetUp() override {
    options_.reader.worker_command = {SPORHUND_WORKER};
    options_.ocr.worker_command = {SPORHUND_OCR_WORKER};
    options_.ocr.mode = OcrMode::automatic;
    options_.ocr.trained_data = find_trained_data();
    if (options_.ocr.trained_data.empty()) GTEST_SKIP() << "tesseract-ocr-nor is not installed";
  }
  std::vector<Page> pages(const std::string& name, const ExtractionStore* store = nullptr) {
    pages_read_ = 0;
    auto taken = Snapshot::take(kScans / name, {});
    FileText text(store, options_);
    auto read = text.extraction(std::get<Snapshot>(taken), [this] { ++pages_read_; });
    return lay_out(std::get<Extraction>(read));
  }

  TemporaryFolder folder_;
  FileTextOptions options_;
  int pages_read_ = 0;
};

void expect_the_letter(const Page& page) {
  EXPECT_EQ(page.source, PageSource::ocr);
  EXPECT_GT(page.quality, 0.8);
  const std::string text = page_text(page);
  EXPECT_THAT(text, HasSubstr("Fjelltilsynet skal kartlegge skredfaren langs fylkesvegene"));
  EXPECT_THAT(text, HasSubstr("innen 15. september. Kartleggingen skal")) << "the hyphen is joined";
  EXPECT_THAT(text, HasSubstr("Rammen er på 2,4 millioner kroner."));
}

TEST_F(OcrTest, ReadsScansWithBoxesAndConfidence) {
  const auto read = pages("scan.pdf");
  ASSERT_EQ(read.size(), 2U);
  expect_the_letter(read[0]);
  EXPECT_EQ(pages_read_, 2);
  EXPECT_THAT(page_text(read[1]), HasSubstr("b) gi råd om sikring av bygninger"));
  const Line& title = read[0].lines.at(0);
  EXPECT_EQ(title.text, "Tildelingsbrev for 2031");
  EXPECT_NEAR(title.box.left, 24, 2) << "in points, as it is printed";
  EXPECT_NEAR(title.box.bottom, 240 - 205, 5);
  EXPECT_NEAR(title.font_size, 12, 2);
  EXPECT_GT(title.confidence, 0.5);
  EXPECT_LT(title.confidence, 1);
  EXPECT_EQ(pages("scan.pdf"), read) << "always the same";
}

/// With a stand-in for LibreOffice, which makes the scan of everything.
TEST_F(OcrTest, ReadsTheImagesOfWhatLibreOfficeConverts) {
  const fs::path program =
      folder_.write("soffice",
                    "#!/bin/bash\nwhile [ $# -gt 1 ]; do [ $1 = --outdir ] && out=$2; shift; done\n"
                    "mkdir -p $out && cp ${0%/*}/skannet.pdf $out/document.pdf\n");
  fs::permissions(program, fs::perms::owner_all);
  fs::copy(kScans / "scan.pdf", folder_.path() / "skannet.pdf");
  options_.reader.office_program = program;
  const auto taken = Snapshot::take(folder_.write("brev.docx", "innhold"), {});
  const auto& file = std::get<Snapshot>(taken);
  const ExtractionStore store(folder_.path() / "store");
  const auto read = [&] {
    FileText text(&store, options_);
    return lay_out(std::get<Extraction>(text.extraction(file)));
  };
  const auto first = read();
  ASSERT_EQ(first.size(), 2U);
  expect_the_letter(first[0]);
  fs::remove(program);
  EXPECT_EQ(read(), first) << "by what was kept of the file itself";
}

TEST_F(OcrTest, StraightensWhatSlantsOrStandsOnItsHead) {
  expect_the_letter(pages("slanted.pdf").at(0));
  for (const Page& page : pages("turned.pdf")) {
    expect_the_letter(page);
    EXPECT_GT(page.width, page.height) << "as it is read";
  }
}

TEST_F(OcrTest, ReadsOnlyThePagesOfAMixedFileThatNeedIt) {
  const auto read = pages("mixed.pdf");
  ASSERT_EQ(read.size(), 3U);
  EXPECT_EQ(pages_read_, 1);
  EXPECT_EQ(read[0].source, PageSource::text);
  EXPECT_EQ(read[1].source, PageSource::ocr);
  EXPECT_EQ(read[2].source, PageSource::text) << "blank: there is nothing to read";
  EXPECT_EQ(read[2].quality, 1);
}

TEST_F(OcrTest, ReadsBehindGarbageAndStamps) {
  expect_the_letter(pages("garbage.pdf").at(0));
  expect_the_letter(pages("stamped.pdf").at(0));
}

TEST_F(OcrTest, NamesPagesAsUnreadWhereItIsOff) {
  options_.ocr.mode = OcrMode::off;
  for (const char* name : {"scan.pdf", "garbage.pdf"}) {
    const Page page = pages(name).at(0);
    EXPECT_EQ(page.source, PageSource::none) << name;
    EXPECT_EQ(page.unread, UnreadReason::ocr_off) << name;
    EXPECT_EQ(pages_read_, 0);
  }
  // Whether a page is blank, or a stamp stands on a scan, only a look at its image would tell.
  EXPECT_EQ(pages("mixed.pdf").at(2).unread, UnreadReason::ocr_off);
  EXPECT_EQ(pages("stamped.pdf").at(0).source, PageSource::text);
}

TEST_F(OcrTest, NamesPagesAsUnreadWithoutTrainedData) {
  options_.ocr.trained_data.clear();
  const Page page = pages("scan.pdf").at(0);
  EXPECT_EQ(page.source, PageSource::none);
  EXPECT_EQ(page.unread, UnreadReason::ocr_unavailable);
}

TEST_F(OcrTest, ReadsEveryPageByForce) {
  options_.ocr.mode = OcrMode::force;
  EXPECT_EQ(pages("scan.pdf").at(0).source, PageSource::ocr);
  pages("mixed.pdf");
  EXPECT_EQ(pages_read_, 3);
}

TEST_F(OcrTest, ReadsNoImageTwice) {
  const ExtractionStore store(folder_.path() / "kept");
  const auto first = pages("mixed.pdf", &store);
  EXPECT_EQ(pages_read_, 1);
  options_.ocr.mode = OcrMode::off;
  EXPECT_EQ(pages("mixed.pdf", &store).at(1).source, PageSource::none);
  // From here on every worker would fail to start.
  options_.ocr.mode = OcrMode::automatic;
  options_.reader.worker_command = {folder_.path() / "no-such-program"};
  options_.ocr.worker_command = {folder_.path() / "no-such-program"};
  EXPECT_EQ(pages("mixed.pdf", &store), first);
  EXPECT_EQ(pages_read_, 0);
}

TEST_F(OcrTest, StartsNoWorkerWhereItIsOff) {
  options_.ocr.mode = OcrMode::off;
  options_.ocr.worker_command = {folder_.path() / "no-such-program"};
  EXPECT_EQ(pages("mixed.pdf").at(1).unread, UnreadReason::ocr_off);
}

TEST_F(OcrTest, ReadsWhatWasOnlyLookedAtBefore) {
  const ExtractionStore store(folder_.path() / "kept");
  const std::string data = std::exchange(options_.ocr.trained_data, "");
  EXPECT_EQ(pages("stamped.pdf", &store).at(0).unread, UnreadReason::ocr_unavailable);
  options_.ocr.trained_data = data;
  expect_the_letter(pages("stamped.pdf", &store).at(0));
  EXPECT_EQ(pages_read_, 1);
}

TEST_F(OcrTest, TriesAgainWhatBroke) {
  const ExtractionStore store(folder_.path() / "kept");
  options_.ocr.limits.page_time = std::chrono::milliseconds(1);
  EXPECT_EQ(pages("stamped.pdf", &store).at(0).unread, UnreadReason::ocr_timeout);
  options_.ocr.limits.page_time = std::chrono::seconds(60);
  expect_the_letter(pages("stamped.pdf", &store).at(0));
}

TEST_F(OcrTest, DoesNotSayThatAFileThatIsGoneTookTooLong) {
  const ExtractionStore store(folder_.path() / "kept");
  options_.ocr.mode = OcrMode::off;
  pages("scan.pdf", &store);
  options_.ocr.mode = OcrMode::automatic;
  auto taken = Snapshot::take(kScans / "scan.pdf", {});
  const std::string sha256 = std::get<Snapshot>(taken).sha256();
  const auto read = FileText(&store, options_).extraction(folder_.path() / "gone.pdf", sha256);
  for (const RawPage& page : std::get<Extraction>(read).pages) {
    EXPECT_EQ(page.unread, UnreadReason::ocr_failed);
  }
}

TEST_F(OcrTest, KeepsThePagesThatWereInTime) {
  options_.ocr.limits.page_time = std::chrono::milliseconds(1);
  for (const Page& page : pages("scan.pdf")) {
    EXPECT_EQ(page.source, PageSource::none);
    EXPECT_EQ(page.unread, UnreadReason::ocr_timeout);
  }
  const auto mixed = pages("mixed.pdf");
  EXPECT_EQ(mixed.at(0).source, PageSource::text);
  EXPECT_EQ(mixed.at(1).unread, UnreadReason::ocr_timeout);
  options_.ocr.limits.page_time = std::chrono::seconds(60);
  options_.ocr.limits.document_time = std::chrono::milliseconds(0);
  EXPECT_EQ(pages("scan.pdf").at(1).unread, UnreadReason::ocr_timeout);
}

TEST_F(OcrTest, APageThatBreaksTheWorkerCostsThatPage) {
  const auto scan = Snapshot::take(kScans / "scan.pdf", {});
  const std::string sha256 = std::get<Snapshot>(scan).sha256();
  for (const char* behaviour : {"segfault", "garbage", "another_file", "close_socket"}) {
    options_.ocr.worker_command = {SPORHUND_BAD_WORKER, behaviour, sha256};
    const auto read = pages("scan.pdf");
    ASSERT_EQ(read.size(), 2U);
    for (const Page& page : read) {
      EXPECT_EQ(page.source, PageSource::none) << behaviour;
      EXPECT_EQ(page.unread, UnreadReason::ocr_failed) << behaviour;
    }
  }
}

TEST_F(OcrTest, StaysWithinItsMemory) {
#ifdef SPORHUND_SANITIZED
  GTEST_SKIP() << "sanitizers need more memory than any limit";
#endif
  options_.ocr.limits.worker_memory_bytes = std::size_t{4} << 20U;
  EXPECT_EQ(pages("scan.pdf").at(0).source, PageSource::none);
}

TEST(FindTrainedData, LooksWhereItIsTold) {
  const TemporaryFolder folder;
  const char* before = std::getenv("TESSDATA_PREFIX");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("TESSDATA_PREFIX", folder.path().c_str(), 1);
  EXPECT_EQ(find_trained_data(), "");
  const fs::path file = folder.write("nor.traineddata", "data");
  EXPECT_EQ(find_trained_data(), file);
  ::setenv("TESSDATA_PREFIX", kept.c_str(), 1);
  if (before == nullptr) ::unsetenv("TESSDATA_PREFIX");
}

TEST(Pictures, SurviveTheStore) {
  Picture read;
  read.number = 2;
  read.state = PictureState::read;
  read.page.number = 2;
  read.page.source = PageSource::ocr;
  read.page.quality = 0.5;
  read.page.words.push_back({"ord", {1, 2, 3, 4}, 10, 0, true, false, 37});
  Picture failed;
  failed.number = 3;
  failed.trouble = UnreadReason::ocr_timeout;
  const std::string sha256(64, 'a');
  const std::vector<Picture> pictures{read, failed};
  const std::string bytes = encode_pictures(sha256, pictures);
  EXPECT_EQ(decode_pictures(bytes, sha256), pictures);
  EXPECT_THROW(decode_pictures(bytes, std::string(64, 'b')), schema::Error) << "another file's";
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(decode_pictures(bytes.substr(0, size), sha256), schema::Error) << size;
  }
}

}  // namespace
}  // namespace sporhund::indexer
