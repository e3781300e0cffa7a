#include "indexer/pdf/pdf_extractor.h"
#include "indexer/pdf/signature.h"

#include <gtest/gtest.h>

#include "pdf_builder.h"
#include "read_pdf.h"

/// fontconfig, which poppler asks for fonts that a PDF lacks, keeps what it found until the end.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}

namespace sporhund::indexer {
namespace {

RawPage read_page(const std::string& content, const std::string& attributes = "") {
  return read_pdf(make_pdf({{content, attributes}})).pages.at(0);
}

std::string words(const RawPage& page) {
  std::string text;
  for (const Word& word : page.words) text += word.text + (word.space_after ? " " : "|");
  return text;
}

TEST(PdfExtractor, ReadsWordsWithTheirBoxesAndType) {
  const Extraction extraction =
      read_pdf(make_pdf({{show("Hei p\\345 deg", 50, 700) + show("Fet", 50, 600, "F2"), ""}}));
  const RawPage& page = extraction.pages.at(0);
  EXPECT_EQ(words(page), "Hei på deg|Fet|");
  EXPECT_EQ(page.width, 600);
  EXPECT_EQ(page.height, 800);
  EXPECT_EQ(page.source, PageSource::text);
  EXPECT_EQ(page.quality, 1);
  const Word& first = page.words[0];
  EXPECT_EQ(first.font_size, 12);
  EXPECT_EQ(first.box.left, 50);
  EXPECT_LT(first.box.top, 100) << "counted from the top";
  EXPECT_GT(first.box.bottom, 100) << "the letters stand on 700 of 800";
  EXPECT_EQ(extraction.fonts.at(first.font), (Font{"Helvetica", false, false}));
  EXPECT_EQ(extraction.fonts.at(page.words[3].font), (Font{"Helvetica-BoldOblique", true, true}));
}

TEST(PdfExtractor, ReadsPropertiesInUtf16) {
  const std::string pdf = make_pdf({{show("a", 9, 9), ""}}, "/Info<</Title<FEFF00C50072>>>");
  EXPECT_EQ(read_pdf(pdf).title, "År");
}

TEST(PdfExtractor, GivesBoxesOnThePageAsItIsShown) {
  const RawPage turned = read_page(show("ord", 50, 700), "/Rotate 90");
  EXPECT_EQ(turned.width, 800);
  EXPECT_EQ(turned.height, 600);
  ASSERT_EQ(turned.words.size(), 1U);
  EXPECT_TRUE(turned.words[0].vertical);
  EXPECT_NEAR(turned.words[0].box.left, 700, 5);
  EXPECT_NEAR(turned.words[0].box.top, 50, 1);

  const RawPage cropped = read_page(show("ord", 50, 700), "/CropBox[40 500 440 750]");
  EXPECT_EQ(cropped.width, 400);
  EXPECT_EQ(cropped.height, 250);
  ASSERT_EQ(cropped.words.size(), 1U);
  EXPECT_EQ(cropped.words[0].box.left, 10);
  EXPECT_NEAR(cropped.words[0].box.bottom, 50, 5);
}

TEST(PdfExtractor, DropsWhatIsPrintedTwice) {
  const std::string bold = show("tungt", 50, 700) + "1 0 0 1 0.4 0 cm\n" + show("tungt", 50, 700);
  EXPECT_EQ(words(read_page(bold)), "tungt|");
  const std::string line =
      show("samme ord", 50, 700) + show("annet", 50, 600) + show("samme ord", 50, 699);
  EXPECT_EQ(words(read_page(line)), "samme ord|annet|");
  EXPECT_EQ(words(read_page(show("ja ja", 50, 700) + show("ja", 50, 680))), "ja ja|ja|");
}

TEST(PdfExtractor, DropsWhatStandsOutsideThePage) {
  EXPECT_EQ(words(read_page(show("inne", 50, 700) + show("ute", 50, 900) + show("ute", 700, 50))),
            "inne|");
}

TEST(PdfExtractor, KeepsInvisibleText) {
  EXPECT_EQ(words(read_page("3 Tr\n" + show("lest", 50, 700))), "lest|");
}

TEST(PdfExtractor, GivesAPageWithoutTextNoSource) {
  const RawPage page = read_page("0 0 50 50 re f");
  EXPECT_EQ(page.source, PageSource::none);
  EXPECT_EQ(page.quality, 0);
  EXPECT_EQ(page.problem, "");
}

TEST(PdfExtractor, KeepsTheOtherPagesWhereOneCannotBeRead) {
  std::string pdf = make_pdf({{show("en", 50, 700), ""}, {show("to", 50, 700), ""}});
  const std::string page = "7 0 obj\n<</Type/Page";
  pdf.replace(pdf.find(page), page.size(), "7 0 obj\n<</Type/Gone");
  const Extraction extraction = read_pdf(pdf);
  ASSERT_EQ(extraction.pages.size(), 2U);
  EXPECT_EQ(words(extraction.pages[0]), "en|");
  EXPECT_EQ(extraction.pages[1].number, 2);
}

TEST(PdfExtractor, FindsTheSignatureNearTheBeginning) {
  EXPECT_TRUE(has_pdf_signature("\n\n%PDF-1.4"));
  EXPECT_TRUE(has_pdf_signature(std::string(1000, ' ') + "%PDF-1.4"));
  EXPECT_FALSE(has_pdf_signature(std::string(1024, ' ') + "%PDF-1.4"));
}

}  // namespace
}  // namespace sporhund::indexer
