#include "indexer/ocr/settle.h"

#include <gtest/gtest.h>

namespace sporhund::indexer {
namespace {

using schema::UnreadReason;

RawPage page_with(std::size_t words, const std::string& word = "ordet", double quality = 1) {
  RawPage page;
  page.source = words > 0 ? PageSource::text : PageSource::none;
  page.quality = words > 0 ? quality : 0;
  for (std::size_t i = 0; i < words; ++i) page.words.push_back({word, {}, 10, 0, true, false});
  return page;
}

Picture picture(PictureState state, std::size_t words = 0, double quality = 0.9) {
  Picture seen;
  seen.state = state;
  if (state != PictureState::read) return seen;
  seen.page = page_with(words, "lest", quality);
  seen.page.source = PageSource::ocr;
  return seen;
}

OcrOptions options_of(OcrMode mode, const std::string& data = "nor.traineddata") {
  OcrOptions options;
  options.mode = mode;
  options.trained_data = data;
  return options;
}

const OcrOptions kAuto = options_of(OcrMode::automatic);
const OcrOptions kOff = options_of(OcrMode::off);
const OcrOptions kForce = options_of(OcrMode::force);
const OcrOptions kNoData = options_of(OcrMode::automatic, "");

Extraction document_of(RawPage page) {
  Extraction extraction;
  extraction.fonts = {{"Arial", false, false}};
  extraction.pages = {std::move(page)};
  return extraction;
}

TEST(DoubtfulPages, AreThoseWithoutAUsableTextLayer) {
  using Tasks = std::vector<PageTask>;
  const auto tasks = [](RawPage page, const OcrOptions& options) {
    return doubtful_pages(document_of(std::move(page)), options);
  };
  EXPECT_EQ(tasks(page_with(300), kAuto), Tasks());
  EXPECT_EQ(tasks(page_with(0), kAuto), (Tasks{{1, false, 0}}));
  EXPECT_EQ(tasks(page_with(300, "xqz", 0.3), kAuto), (Tasks{{1, true, 0}}));
  EXPECT_EQ(open_tasks({{1, true, 0}}, {}, kNoData), Tasks()) << "no image can be read";
  EXPECT_EQ(open_tasks({{1, false, 0}}, {}, kNoData), (Tasks{{1, false, 0}})) << "it may be blank";
  ASSERT_EQ(tasks(page_with(3), kAuto).size(), 1U);
  EXPECT_GT(tasks(page_with(3), kAuto).front().least_rows, 30) << "a logo is not enough";
  EXPECT_EQ(tasks(page_with(300), kForce), (Tasks{{1, true, 0}}));
}

TEST(DoubtfulPages, AreNoneOfATypedText) {
  Extraction typed = document_of(page_with(3));
  typed.typed = true;
  EXPECT_TRUE(doubtful_pages(typed, kAuto).empty());
  EXPECT_TRUE(doubtful_pages(typed, kForce).empty());
}

struct Case {
  const char* name;
  OcrOptions options;
  RawPage page;
  std::optional<Picture> seen;
  PageSource source;
  UnreadReason unread;  ///< where source is none
  std::size_t words;
};

const auto kWhatever = UnreadReason::ocr_off;
const RawPage kGarbage = page_with(200, "xqzw", 0.2);
const RawPage kWorn = page_with(200, "xqzw", 0.7);
const RawPage kStamp = page_with(3);
using State = PictureState;

const Case kCases[] = {
    {"good text", kAuto, page_with(300), {}, PageSource::text, kWhatever, 300},
    {"a scan", kAuto, page_with(0), picture(State::read, 90), PageSource::ocr, kWhatever, 90},
    {"a photograph", kAuto, page_with(0), picture(State::read, 0), PageSource::none,
     UnreadReason::no_words, 0},
    {"a blank page", kAuto, page_with(0), picture(State::blank), PageSource::text, kWhatever, 0},
    {"a page without words, off",
     kOff,
     page_with(0),
     {},
     PageSource::none,
     UnreadReason::ocr_off,
     0},
    {"a scan, no data", kNoData, page_with(0), picture(State::print), PageSource::none,
     UnreadReason::ocr_unavailable, 0},
    {"a scan that broke", kAuto, page_with(0), picture(State::failed), PageSource::none,
     UnreadReason::ocr_failed, 0},
    {"beyond the document's time",
     kAuto,
     page_with(0),
     {},
     PageSource::none,
     UnreadReason::ocr_timeout,
     0},
    {"garbage", kAuto, kGarbage, picture(State::read, 220), PageSource::ocr, kWhatever, 220},
    {"garbage, off", kOff, kGarbage, {}, PageSource::none, UnreadReason::ocr_off, 0},
    {"garbage, no words seen", kAuto, kGarbage, picture(State::read, 0), PageSource::none,
     UnreadReason::no_words, 0},
    {"garbage, OCR no better", kAuto, kWorn, picture(State::read, 220, 0.6), PageSource::text,
     kWhatever, 200},
    {"garbage, OCR saw a part", kAuto, kWorn, picture(State::read, 40), PageSource::text, kWhatever,
     200},
    {"worn text, off", kOff, kWorn, {}, PageSource::text, kWhatever, 200},
    {"a stamp on a scan", kAuto, kStamp, picture(State::read, 90), PageSource::ocr, kWhatever, 90},
    {"a stamp on a scan, no data", kNoData, kStamp, picture(State::print), PageSource::none,
     UnreadReason::ocr_unavailable, 3},
    {"few words, off", kOff, kStamp, {}, PageSource::text, kWhatever, 3},
    {"a title with a figure", kAuto, kStamp, picture(State::drawing), PageSource::text, kWhatever,
     3},
    {"a title with print about it", kAuto, kStamp, picture(State::read, 4), PageSource::text,
     kWhatever, 3},
    {"good text, by force", kForce, page_with(300), picture(State::read, 290), PageSource::ocr,
     kWhatever, 290},
    {"good text, by force, unseen", kForce, page_with(300), picture(State::read, 0),
     PageSource::text, kWhatever, 300},
};

TEST(Settle, GivesEachPageTheTextThatCounts) {
  for (const Case& row : kCases) {
    Extraction extraction = document_of(row.page);
    std::vector<Picture> seen;
    if (row.seen) seen.push_back(*row.seen);
    settle(extraction, seen, row.options);
    const RawPage& page = extraction.pages.front();
    EXPECT_EQ(page.source, row.source) << row.name;
    EXPECT_EQ(page.words.size(), row.words) << row.name;
    EXPECT_EQ(page.number, 1) << row.name;
    if (row.source == PageSource::none) {
      EXPECT_EQ(page.unread, row.unread) << row.name;
      EXPECT_EQ(page.quality, 0) << row.name;
    }
    for (const Word& word : page.words) ASSERT_LT(word.font, extraction.fonts.size()) << row.name;
    if (row.source == PageSource::ocr) {
      EXPECT_EQ(extraction.fonts.at(page.words.front().font), Font());
    }
  }
}

TEST(Answers, AsksNoPageTwice) {
  const PageTask look{.number = 1, .certain = false, .least_rows = 40};
  const PageTask certain{.number = 1, .certain = true, .least_rows = 0};
  for (const State state : {State::blank, State::drawing, State::read}) {
    EXPECT_TRUE(answers(picture(state, 9), look, kAuto));
    EXPECT_TRUE(answers(picture(state, 9), look, kNoData));
  }
  EXPECT_TRUE(answers(picture(State::print), look, kNoData));
  EXPECT_FALSE(answers(picture(State::print), look, kAuto)) << "it was only looked at";
  EXPECT_FALSE(answers(picture(State::drawing), certain, kForce));
  EXPECT_FALSE(answers(picture(State::failed), look, kAuto)) << "it may have been the machine";
}

}  // namespace
}  // namespace sporhund::indexer
