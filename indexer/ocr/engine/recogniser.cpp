#include "indexer/ocr/engine/recogniser.h"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "indexer/ocr/engine/upright.h"
#include "indexer/pdf/extraction_codec.h"

namespace sporhund::indexer {
namespace {

constexpr double kPointsPerInch = 72;
/// From the top of ascenders to the bottom of descenders, in parts of a font's size.
constexpr double kLetterHeight = 0.95;
/// Sizes that differ less from the page's usual one are that one: the measure is rough.
constexpr double kSameSize = 0.15;
constexpr double kSizeStep = 0.5;

/// Where a line's letters reach, in pixels.
struct Row {
  double top = 0;
  double bottom = 0;
};

Row row_of(const tesseract::ResultIterator& at) {
  int left = 0, top = 0, right = 0, bottom = 0;
  at.BoundingBox(tesseract::RIL_TEXTLINE, &left, &top, &right, &bottom);
  float height = 0, descenders = 0, ascenders = 0;
  at.RowAttributes(&height, &descenders, &ascenders);
  int x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  const bool based = at.Baseline(tesseract::RIL_TEXTLINE, &x1, &y1, &x2, &y2);
  if (!based || !(height > 0)) {
    return {static_cast<double>(top), static_cast<double>(bottom)};
  }
  const double base = (y1 + y2) / 2.0;
  return {base - (height + descenders), base - descenders};
}

double letters(const Word& word) {
  return static_cast<double>(word.text.size());
}

/// The size of most letters.
double usual_size(const std::vector<Word>& words) {
  std::vector<std::pair<double, double>> sizes;
  double all = 0;
  for (const Word& word : words) {
    sizes.emplace_back(word.font_size, letters(word));
    all += letters(word);
  }
  std::ranges::sort(sizes);
  double below = 0;
  for (const auto& [size, count] : sizes) {
    below += count;
    if (2 * below >= all) return size;
  }
  return 0;
}

double settled_size(double size, double usual) {
  if (std::abs(size - usual) <= kSameSize * usual) size = usual;
  return to_length_step(std::round(size / kSizeStep) * kSizeStep);
}

/// The words of the page that the engine has read.
std::vector<Word> words_of(tesseract::TessBaseAPI& api, double dots_per_inch) {
  std::vector<Word> words;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at || at->Empty(tesseract::RIL_WORD)) return words;
  const double scale = kPointsPerInch / dots_per_inch;
  Row row;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) row = row_of(*at);
    const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
    int left = 0, top = 0, right = 0, bottom = 0;
    if (!text || !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
    Word word;
    word.text = text.get();
    if (word.text.find_first_not_of(' ') == std::string::npos) continue;
    word.box = {to_length_step(left * scale), to_length_step(row.top * scale),
                to_length_step(right * scale), to_length_step(row.bottom * scale)};
    word.font_size = static_cast<float>((row.bottom - row.top) * scale / kLetterHeight);
    word.space_after = !at->IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD);
    const float confidence = at->Confidence(tesseract::RIL_WORD);
    word.confidence = static_cast<std::uint8_t>(std::clamp(std::lround(confidence), 0L, 100L));
    words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  const double usual = usual_size(words);
  for (Word& word : words) {
    word.font_size = static_cast<float>(settled_size(word.font_size, usual));
  }
  return words;
}

}  // namespace

struct Recogniser::Engine {
  tesseract::TessBaseAPI api;
};

Recogniser::Recogniser(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;
Recogniser::~Recogniser() = default;

std::optional<Recogniser> Recogniser::make(std::string_view trained_data) {
  auto engine = std::make_unique<Engine>();
  const int failed =
      engine->api.Init(trained_data.data(), static_cast<int>(trained_data.size()), "nor",
                       tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr, false, nullptr);
  if (failed != 0) return std::nullopt;
  engine->api.SetVariable("debug_file", "/dev/null");
  engine->api.SetPageSegMode(tesseract::PSM_AUTO);
  return Recogniser(std::move(engine));
}

RecognisedPage Recogniser::recognise(const GrayImage& image, std::chrono::milliseconds allowance) {
  const auto deadline = std::chrono::steady_clock::now() + allowance;
  const PixPointer pix = upright(image);
  const double scale = kPointsPerInch / image.dots_per_inch;
  RecognisedPage page;
  page.width = to_length_step(pixGetWidth(pix.get()) * scale);
  page.height = to_length_step(pixGetHeight(pix.get()) * scale);
  tesseract::TessBaseAPI& api = engine_->api;
  // What was learnt from other pages must not matter.
  api.ClearAdaptiveClassifier();
  api.SetImage(pix.get());
  api.SetSourceResolution(static_cast<int>(std::lround(image.dots_per_inch)));
  tesseract::ETEXT_DESC monitor;
  monitor.set_deadline_msecs(static_cast<int>(allowance.count()));
  const int failed = api.Recognize(&monitor);
  page.timed_out = std::chrono::steady_clock::now() >= deadline;
  if (failed == 0 && !page.timed_out) page.words = words_of(api, image.dots_per_inch);
  api.Clear();
  return page;
}

}  // namespace sporhund::indexer
