#include "indexer/ocr/settle.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "indexer/pdf/text_quality.h"

namespace sporhund::indexer {
namespace {

using schema::UnreadReason;

/// A text layer of no more words may be a stamp, a watermark or a page number on a scan.
constexpr std::size_t kFewWords = 60;
/// Rows of print (PageLook) beside so few words that the page is a scan: five lines across the
/// page. A letter's logo or a figure has fewer (docs/quality.md).
constexpr int kScanRows = 40;
/// Bad text layers below are worse than none; above they are kept where OCR does no better.
constexpr double kLegible = 0.5;
/// OCR replaces a good text layer of few words where it reads so many times its letters.
constexpr double kFarMore = 1.5;
/// … and a bad one where it reads at least this part of them: else it found only some of the page.
constexpr double kLeastPart = 0.5;

std::size_t letters(const RawPage& page) {
  std::size_t bytes = 0;
  for (const Word& word : page.words) bytes += word.text.size();
  return bytes;
}

bool has_good_words(const RawPage& page) {
  return !page.words.empty() && page.quality >= kReadable;
}

bool does_better(const RawPage& read, const RawPage& page) {
  if (read.words.empty()) return false;
  if (page.words.empty()) return true;
  const auto ours = static_cast<double>(letters(page));
  const auto theirs = static_cast<double>(letters(read));
  if (has_good_words(page)) return theirs > kFarMore * ours;
  return read.quality > page.quality && theirs >= kLeastPart * ours;
}

UnreadReason why_not_read(const RawPage& page, const Picture* picture, const OcrOptions& options) {
  if (!page.problem.empty() && picture == nullptr) return UnreadReason::damaged;
  if (options.mode == OcrMode::off) return UnreadReason::ocr_off;
  if (!options.recognises()) return UnreadReason::ocr_unavailable;
  if (picture == nullptr) return UnreadReason::ocr_timeout;
  return picture->state == PictureState::failed ? picture->trouble : UnreadReason::no_words;
}

void leave_unread(RawPage& page, UnreadReason reason) {
  page.source = PageSource::none;
  page.quality = 0;
  page.unread = reason;
}

/// What counts where nothing better than the page's own text was read.
void settle_own_text(RawPage& page, const Picture* picture, const OcrOptions& options) {
  const auto state = [&](PictureState is) { return picture != nullptr && picture->state == is; };
  if (page.words.empty()) {
    if (!state(PictureState::blank))
      return leave_unread(page, why_not_read(page, picture, options));
    page.source = PageSource::text;
    page.quality = 1;
    return;
  }
  if (has_good_words(page)) {
    // A stamp on a scan that no one read. Its words are kept.
    const bool scan = state(PictureState::print) || state(PictureState::failed);
    if (scan) leave_unread(page, why_not_read(page, picture, options));
    return;
  }
  if (page.quality >= kLegible) return;
  page.words.clear();
  leave_unread(page, why_not_read(page, picture, options));
}

/// Puts a page as OCR read it into a document, with the font that stands for OCR there.
void replace(RawPage& page, const RawPage& read, std::uint16_t font) {
  const int number = page.number;
  page = read;
  page.number = number;
  for (Word& word : page.words) word.font = font;
}

/// The font of words read by OCR: nothing is known of it.
std::uint16_t ocr_font(Extraction& extraction) {
  const Font unknown;
  const auto same = std::ranges::find(extraction.fonts, unknown);
  const auto index = static_cast<std::uint16_t>(same - extraction.fonts.begin());
  if (same == extraction.fonts.end()) extraction.fonts.push_back(unknown);
  return index;
}

}  // namespace

std::vector<PageTask> doubtful_pages(const Extraction& extraction, const OcrOptions& options) {
  std::vector<PageTask> tasks;
  if (extraction.typed) return tasks;
  for (const RawPage& page : extraction.pages) {
    PageTask task{.number = page.number};
    if (options.mode == OcrMode::force) {
      task.certain = true;
    } else if (has_good_words(page)) {
      if (page.words.size() > kFewWords) continue;
      task.least_rows = kScanRows;
    } else {
      task.certain = !page.words.empty();
    }
    tasks.push_back(task);
  }
  return tasks;
}

bool answers(const Picture& kept, const PageTask& task, const OcrOptions& options) {
  switch (kept.state) {
    case PictureState::failed:
      return false;
    case PictureState::read:
    case PictureState::blank:
      return true;
    case PictureState::drawing:
      return !task.certain;
    case PictureState::print:
      return !options.recognises();
  }
  return false;
}

std::vector<PageTask> open_tasks(const std::vector<PageTask>& tasks,
                                 const std::vector<Picture>& kept, const OcrOptions& options) {
  std::vector<PageTask> open;
  std::ranges::copy_if(tasks, std::back_inserter(open), [&](const PageTask& task) {
    if (task.certain && !options.recognises()) return false;
    return std::ranges::none_of(kept, [&](const Picture& picture) {
      return picture.number == task.number && answers(picture, task, options);
    });
  });
  return open;
}

void settle(Extraction& extraction, const std::vector<Picture>& pictures,
            const OcrOptions& options) {
  std::map<int, const Picture*> by_number;
  for (const Picture& picture : pictures) by_number[picture.number] = &picture;
  for (const PageTask& task : doubtful_pages(extraction, options)) {
    RawPage& page = extraction.pages.at(static_cast<std::size_t>(task.number - 1));
    const auto found = by_number.find(task.number);
    const Picture* picture = found == by_number.end() ? nullptr : found->second;
    const bool was_read = picture != nullptr && picture->state == PictureState::read &&
                          options.recognises() && !picture->page.words.empty();
    const bool forced = options.mode == OcrMode::force;
    if (was_read && (forced || does_better(picture->page, page))) {
      replace(page, picture->page, ocr_font(extraction));
    } else {
      settle_own_text(page, picture, options);
    }
  }
}

}  // namespace sporhund::indexer
