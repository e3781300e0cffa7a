#include "indexer/pdf/extraction_codec.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "schema/error.h"

namespace sporhund::indexer {
namespace {

constexpr std::string_view kMagic = "SPX1";
constexpr double kStepsPerPoint = 20;
constexpr std::uint16_t kQualitySteps = 1000;
constexpr std::uint64_t kMaxConfidence = 100;
constexpr std::int64_t kMaxSteps = 1'000'000'000;
constexpr std::uint64_t kMaxFonts = std::numeric_limits<std::uint16_t>::max();

/// What a word shares with the word before it, so that it need not be written again.
enum WordBit : std::uint8_t {
  kSpaceAfter = 1,
  kVertical = 2,
  kNewFont = 4,
  kNewSize = 8,
  kNewTop = 16,
  kNewHeight = 32,
  kAllWordBits = 63,
};

std::int64_t steps(double points) {
  if (std::isnan(points)) return 0;
  const auto limit = static_cast<double>(kMaxSteps);
  return std::llround(std::clamp(points * kStepsPerPoint, -limit, limit));
}

double points(std::int64_t steps) {
  return static_cast<double>(steps) / kStepsPerPoint;
}

/// A word's place and type in steps.
struct Frame {
  std::int64_t left = 0;
  std::int64_t top = 0;
  std::int64_t right = 0;
  std::int64_t bottom = 0;
  std::int64_t size = 0;
  std::uint16_t font = 0;

  std::int64_t height() const { return bottom - top; }
};

Frame frame_of(const Word& word) {
  return {steps(word.box.left),   steps(word.box.top),   steps(word.box.right),
          steps(word.box.bottom), steps(word.font_size), word.font};
}

std::uint8_t bits_of(const Word& word, const Frame& frame, const Frame& before) {
  unsigned bits = 0;
  if (word.space_after) bits |= kSpaceAfter;
  if (word.vertical) bits |= kVertical;
  if (frame.font != before.font) bits |= kNewFont;
  if (frame.size != before.size) bits |= kNewSize;
  if (frame.top != before.top) bits |= kNewTop;
  if (frame.height() != before.height()) bits |= kNewHeight;
  return static_cast<std::uint8_t>(bits);
}

/// Each property of all words together: like beside like compresses best.
void encode_words(const std::vector<Word>& words, schema::ByteWriter& out) {
  schema::ByteWriter bits, type, rows, gaps, widths;
  Frame before;
  for (const Word& word : words) {
    if (word.text.find('\0') != std::string::npos) throw std::logic_error("NUL in a word");
    out.raw(word.text);
    out.byte(0);
    const Frame frame = frame_of(word);
    const std::uint8_t set = bits_of(word, frame, before);
    bits.byte(set);
    if ((set & kNewFont) != 0) type.number(frame.font);
    if ((set & kNewSize) != 0) type.difference(frame.size);
    if ((set & kNewTop) != 0) rows.difference(frame.top - before.top);
    if ((set & kNewHeight) != 0) rows.difference(frame.height());
    gaps.difference(frame.left - before.right);
    widths.difference(frame.right - frame.left);
    before = frame;
  }
  for (const schema::ByteWriter* column : {&bits, &type, &rows, &gaps, &widths}) {
    out.string(column->bytes());
  }
}

std::int64_t checked(std::int64_t steps, std::int64_t limit = kMaxSteps) {
  if (steps < -limit || steps > limit) {
    throw schema::Error(schema::ErrorCode::index_damaged, "", "a length is out of its range");
  }
  return steps;
}

/// The difference of two lengths: bounded before it is added, so that no sum overflows.
std::int64_t next_difference(schema::ByteReader& column) {
  return checked(column.difference(), 2 * kMaxSteps);
}

struct Columns {
  schema::ByteReader bits, type, rows, gaps, widths;

  void end() const {
    for (const schema::ByteReader* column : {&bits, &type, &rows, &gaps, &widths}) column->end();
  }
};

/// The next word's frame; `frame` is that of the word before.
Frame next_frame(Columns& columns, std::uint8_t bits, std::size_t fonts, Frame frame) {
  if ((bits & kNewFont) != 0)
    frame.font = static_cast<std::uint16_t>(columns.type.number(kMaxFonts));
  if (frame.font >= fonts) {
    throw schema::Error(schema::ErrorCode::index_damaged, "", "a word's font is missing");
  }
  if ((bits & kNewSize) != 0) frame.size = checked(columns.type.difference());
  std::int64_t height = frame.height();
  if ((bits & kNewTop) != 0) frame.top = checked(frame.top + next_difference(columns.rows));
  if ((bits & kNewHeight) != 0) height = next_difference(columns.rows);
  frame.bottom = checked(frame.top + height);
  frame.left = checked(frame.right + next_difference(columns.gaps));
  frame.right = checked(frame.left + next_difference(columns.widths));
  return frame;
}

std::vector<Word> decode_words(schema::ByteReader& in, std::size_t count, std::size_t fonts) {
  std::vector<Word> words(count);
  for (Word& word : words) word.text = in.until_nul();
  Columns columns{schema::ByteReader(in.string()), schema::ByteReader(in.string()),
                  schema::ByteReader(in.string()), schema::ByteReader(in.string()),
                  schema::ByteReader(in.string())};
  Frame frame;
  for (Word& word : words) {
    const std::uint8_t bits = columns.bits.byte();
    if (bits > kAllWordBits) {
      throw schema::Error(schema::ErrorCode::index_damaged, "", "a word has unknown properties");
    }
    frame = next_frame(columns, bits, fonts, frame);
    word.box = {points(frame.left), points(frame.top), points(frame.right), points(frame.bottom)};
    word.font_size = static_cast<float>(points(frame.size));
    word.font = frame.font;
    word.space_after = (bits & kSpaceAfter) != 0;
    word.vertical = (bits & kVertical) != 0;
  }
  columns.end();
  return words;
}

}  // namespace

double to_length_step(double length) {
  return points(steps(length));
}

double to_quality_step(double quality) {
  return std::round(std::clamp(quality, 0.0, 1.0) * kQualitySteps) / kQualitySteps;
}

void encode_page(const RawPage& page, schema::ByteWriter& out) {
  out.number(static_cast<std::uint64_t>(std::max(page.number, 0)));
  out.difference(steps(page.width));
  out.difference(steps(page.height));
  out.byte(static_cast<std::uint8_t>(page.source));
  out.number(
      static_cast<std::uint64_t>(std::lround(to_quality_step(page.quality) * kQualitySteps)));
  out.string(page.problem);
  out.number(page.words.size());
  encode_words(page.words, out);
  if (page.source != PageSource::ocr) return;
  for (const Word& word : page.words) out.number(word.confidence);
}

RawPage decode_page(schema::ByteReader& in, std::size_t fonts) {
  RawPage page;
  page.number = static_cast<int>(in.number(std::numeric_limits<int>::max()));
  page.width = points(checked(in.difference()));
  page.height = points(checked(in.difference()));
  page.source = static_cast<PageSource>(in.number(static_cast<std::uint64_t>(PageSource::none)));
  page.quality = static_cast<double>(in.number(kQualitySteps)) / kQualitySteps;
  page.problem = in.string();
  // A word is a NUL and three bytes at least, so the count can't make the memory grow out of
  // bounds.
  const auto count = in.number(in.left());
  page.words = decode_words(in, count, fonts);
  if (page.source != PageSource::ocr) return page;
  for (Word& word : page.words) {
    word.confidence = static_cast<std::uint8_t>(in.number(kMaxConfidence));
  }
  return page;
}

void encode_properties(const Extraction& extraction, schema::ByteWriter& out) {
  if (extraction.fonts.size() > kMaxFonts) throw std::logic_error("too many fonts");
  out.string(extraction.sha256);
  out.string(extraction.title);
  out.byte(extraction.typed ? 1 : 0);
  out.number(extraction.fonts.size());
  for (const Font& font : extraction.fonts) {
    out.string(font.name);
    out.byte(static_cast<std::uint8_t>((font.bold ? 1U : 0U) | (font.italic ? 2U : 0U)));
  }
}

Extraction decode_properties(schema::ByteReader& in) {
  Extraction extraction;
  extraction.sha256 = in.string();
  extraction.title = in.string();
  extraction.typed = in.number(1) == 1;
  extraction.fonts.resize(in.number(std::min<std::uint64_t>(kMaxFonts, in.left())));
  for (Font& font : extraction.fonts) {
    font.name = in.string();
    const auto style = in.number(3);
    font.bold = (style & 1U) != 0;
    font.italic = (style & 2U) != 0;
  }
  return extraction;
}

std::string encode(const Extraction& extraction) {
  schema::ByteWriter out;
  out.raw(kMagic);
  encode_properties(extraction, out);
  out.number(extraction.pages.size());
  for (const RawPage& page : extraction.pages) encode_page(page, out);
  return out.take();
}

Extraction decode_extraction(std::string_view bytes) {
  schema::ByteReader in(bytes);
  if (in.raw(kMagic.size()) != kMagic) {
    throw schema::Error(schema::ErrorCode::index_damaged, "", "this is no extraction");
  }
  Extraction extraction = decode_properties(in);
  extraction.pages.resize(in.number(in.left()));
  for (RawPage& page : extraction.pages) page = decode_page(in, extraction.fonts.size());
  in.end();
  return extraction;
}

}  // namespace sporhund::indexer
