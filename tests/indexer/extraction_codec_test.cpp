#include "indexer/pdf/extraction_codec.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "schema/error.h"

namespace sporhund::indexer {
namespace {

Extraction example() {
  Extraction extraction;
  extraction.sha256 = std::string(64, 'a');
  extraction.title = "Tildelingsbrev";
  extraction.typed = true;
  extraction.fonts = {{"Georgia", false, false}, {"Georgia-BoldItalic", true, true}};
  RawPage page{1, 595.3, 841.9, PageSource::text, 0.975, {}, ""};
  page.words.push_back({"Blåbær", {70.9, 100, 110.05, 112.5}, 10.5F, 0, true, false});
  page.words.push_back({"og", {113, 100, 121.3, 112.5}, 10.5F, 0, false, false});
  page.words.push_back({"øl", {30, 400, 42, 380.5}, 14, 1, true, true});
  extraction.pages = {page, {2, 0, 0, PageSource::none, 0, {}, "The page can't be found."}};
  return extraction;
}

std::string random_text(std::mt19937& random) {
  std::string text;
  for (auto left = random() % 8; left > 0; --left) {
    text.push_back(static_cast<char>(1 + random() % 255));
  }
  return text;
}

double random_length(std::mt19937& random) {
  return to_length_step(std::uniform_real_distribution<double>(-2000, 2000)(random));
}

Word random_word(std::mt19937& random, std::size_t fonts) {
  Word word;
  word.text = random_text(random);
  word.box = {random_length(random), random_length(random), random_length(random),
              random_length(random)};
  word.font_size = static_cast<float>(random_length(random));
  word.font = static_cast<std::uint16_t>(random() % fonts);
  word.space_after = random() % 2 == 0;
  word.vertical = random() % 2 == 0;
  return word;
}

Extraction random_extraction(std::mt19937& random) {
  Extraction extraction;
  extraction.title = random_text(random);
  extraction.fonts.resize(1 + random() % 300);
  for (Font& font : extraction.fonts) font = {random_text(random), random() % 2 == 0, false};
  extraction.pages.resize(random() % 4);
  for (RawPage& page : extraction.pages) {
    page.number = static_cast<int>(random() % 5000);
    page.width = random_length(random);
    page.quality = to_quality_step(static_cast<double>(random() % 1000) / 1000);
    page.source = static_cast<PageSource>(random() % 3);
    for (auto words = random() % 20; words > 0; --words) {
      page.words.push_back(random_word(random, extraction.fonts.size()));
    }
  }
  return extraction;
}

TEST(ExtractionCodec, ReadsBackWhatItWrote) {
  EXPECT_EQ(decode_extraction(encode(example())), example());
  EXPECT_EQ(decode_extraction(encode(Extraction{})), Extraction{});
}

TEST(ExtractionCodec, ReadsBackAnyExtraction) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 random(seed);
    const Extraction extraction = random_extraction(random);
    ASSERT_EQ(decode_extraction(encode(extraction)), extraction) << "seed " << seed;
  }
}

TEST(ExtractionCodec, RefusesBytesCutAnywhere) {
  const std::string bytes = encode(example());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(decode_extraction(bytes.substr(0, size)), schema::Error) << size;
  }
  EXPECT_THROW(decode_extraction(bytes + '\0'), schema::Error);
}

TEST(ExtractionCodec, SurvivesAnyChangedByte) {
  const std::string bytes = encode(example());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (unsigned flip = 1; flip < 256; flip += 3) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ flip);
      try {
        (void)decode_extraction(changed);
      } catch (const schema::Error& error) {
        EXPECT_EQ(error.code(), schema::ErrorCode::index_damaged);
      }
    }
  }
}

TEST(ExtractionCodec, RefusesAWordWhoseFontIsMissing) {
  Extraction extraction = example();
  extraction.pages[0].words[1].font = 2;
  EXPECT_THROW(decode_extraction(encode(extraction)), schema::Error);
}

TEST(ExtractionCodec, BoundsLengthsThatMakeNoSense) {
  Extraction extraction = example();
  extraction.pages[0].words[0].box = {-1e300, std::numeric_limits<double>::quiet_NaN(), 1e300,
                                      std::numeric_limits<double>::infinity()};
  const auto box = decode_extraction(encode(extraction)).pages[0].words[0].box;
  EXPECT_EQ(box, (schema::Box{-5e7, 0, 5e7, 5e7}));
}

}  // namespace
}  // namespace sporhund::indexer
