#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>

#include "indexer/layout/layout.h"
#include "tests/fuzz/require.h"

namespace {

using namespace sporhund;

constexpr std::size_t kBytesPerWord = 8;
constexpr std::size_t kMostWords = 4000;

/// Words that mean something to the layout.
constexpr const char* kTexts[] = {"ord",     "Stor",    "halv-", "e-",    "og", "\u2022",
                                  "1.",      "2",       "Side",  "9 000", "a)", "–",
                                  "u\u2010", "n\u00AD", ":",     "IKT-"};

/// A length within a page, or one that no page has.
double length(std::uint8_t high, std::uint8_t low) {
  constexpr double kOdd[] = {std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity(), -1e300, 1e300};
  if (high >= 252) return kOdd[high - 252];
  return high * 4 + low / 64.0;
}

/// x, y (two bytes each), width, height, flags, text.
indexer::Word word_of(const std::uint8_t* bytes) {
  indexer::Word word;
  word.text = kTexts[bytes[7] % std::size(kTexts)];
  const double left = length(bytes[0], bytes[1]);
  const double top = length(bytes[2], bytes[3]);
  word.box = {left, top, left + bytes[4], top + bytes[5] % 32};
  word.font_size = static_cast<float>(bytes[5] % 32);
  word.font = bytes[6] & 1U;
  word.space_after = (bytes[6] & 2U) != 0;
  word.vertical = (bytes[6] & 60U) == 60U;
  return word;
}

indexer::Extraction extraction_of(const std::uint8_t* data, std::size_t size) {
  indexer::Extraction extraction;
  extraction.fonts = {{"Times", false, false}, {"Times-Bold", true, false}};
  std::size_t words = 0;
  for (std::size_t at = 0; at + kBytesPerWord <= size && words < kMostWords; at += kBytesPerWord) {
    const bool new_page = extraction.pages.empty() || (data[at + 6] & 192U) == 192U;
    if (new_page) {
      indexer::RawPage page;
      page.number = static_cast<int>(extraction.pages.size()) + 1;
      page.width = 595;
      page.height = length(data[at + 6], 0);
      extraction.pages.push_back(page);
    }
    extraction.pages.back().words.push_back(word_of(data + at));
    ++words;
  }
  return extraction;
}

/// How many characters but spaces are printed; hyphens may vanish and dashes stay.
std::size_t letters(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    count += static_cast<unsigned char>(text[i]) < 0x80 && text[i] != ' ' && text[i] != '-' ? 1 : 0;
  return count;
}

void check_page(const indexer::RawPage& raw, const indexer::Page& page) {
  std::size_t printed = 0;
  std::size_t kept = 0;
  int block = 0;
  for (const auto& word : raw.words) printed += letters(word.text);
  for (const auto& line : page.lines) {
    kept += letters(line.text);
    FUZZ_REQUIRE(!line.text.empty() && line.bold_prefix <= line.text.size());
    FUZZ_REQUIRE(std::isfinite(line.box.left) && std::isfinite(line.box.bottom));
    FUZZ_REQUIRE(line.font_size >= 1 && line.block >= block);
    block = line.block;
  }
  FUZZ_REQUIRE(kept <= printed);  // raised numbers are no longer ASCII
}

void check_spans(const std::vector<indexer::Page>& pages) {
  indexer::LineJoiner joiner;
  std::size_t next = 0;
  for (const auto& page : pages)
    for (const auto& line : page.lines) {
      joiner.add(line, page.number);
      FUZZ_REQUIRE(joiner.spans().size() == ++next);
    }
  std::size_t end = 0;
  next = 0;
  for (const auto& page : pages)
    for (const auto& line : page.lines) {
      const auto& span = joiner.spans()[next++];
      const std::string text = joiner.text().substr(span.start, span.end - span.start);
      FUZZ_REQUIRE(span.start >= end && (text == line.text || text + "-" == line.text));
      end = span.end;
    }
  FUZZ_REQUIRE(end == joiner.text().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto extraction = extraction_of(data, size);
  const auto pages = indexer::lay_out(extraction);
  FUZZ_REQUIRE(pages.size() == extraction.pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    check_page(extraction.pages[i], pages[i]);
    indexer::page_text(pages[i]);
  }
  check_spans(pages);
  return 0;
}
