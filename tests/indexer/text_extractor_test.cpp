#include "indexer/pdf/text_extractor.h"

#include <gtest/gtest.h>

#include "indexer/layout/layout.h"
#include "indexer/pdf/formats.h"
#include "pdf_builder.h"
#include "temporary_folder.h"

namespace sporhund::indexer {
namespace {

/// Words as they stand: a new line where they do, "_" where a wide gap is, bold ones in "*".
std::string shown(const Extraction& extraction) {
  std::string text;
  for (const RawPage& page : extraction.pages) {
    const Word* before = nullptr;
    for (const Word& word : page.words) {
      if (before != nullptr && word.box.top > before->box.top) {
        text += "\n";
      } else if (before != nullptr) {
        const double gap = (word.box.left - before->box.right) / word.font_size;
        text += gap > 1 ? "_" : gap > 0.1 ? " " : "";
      }
      text += extraction.fonts[word.font].bold ? "*" + word.text + "*" : word.text;
      before = &word;
    }
    text += "\f";
  }
  return text;
}

std::string plain(std::string_view text) {
  return shown(type_text(text, TextForm::plain));
}
std::string markdown(std::string_view text) {
  return shown(type_text(text, TextForm::markdown));
}

TEST(TypeText, KeepsLinesColumnsAndPages) {
  EXPECT_EQ(plain("Kjære alle\n\n  Hilsen oss\r\nOslo"), "Kjære alle\nHilsen oss\nOslo\f");
  EXPECT_EQ(plain("Post\t\tBeløp\n21      4"), "Post_Beløp\n21_4\f");
  EXPECT_EQ(plain("en\fto\n\ftre\n\f"), "en\fto\ftre\f");
  EXPECT_EQ(plain(""), "\f");
}

TEST(TypeText, PutsColumnsUnderEachOther) {
  const auto words = type_text("Øre     kroner\nab      cd", TextForm::plain).pages[0].words;
  EXPECT_EQ(words[1].box.left, words[3].box.left);
}

TEST(TypeText, GoesOnBelowWhereALineIsTooLong) {
  std::string line = "- ";
  for (int i = 0; i < 40; ++i) line += "oppdrag ";
  const Extraction typed = type_text(line, TextForm::plain);
  const auto& words = typed.pages[0].words;
  ASSERT_EQ(words.size(), 41U);
  for (const Word& word : words) EXPECT_LE(word.box.right, typed.pages[0].width);
  const auto below = std::find_if(words.begin(), words.end(), [&](const Word& word) {
    return word.box.top > words[0].box.top;
  });
  ASSERT_NE(below, words.end());
  EXPECT_EQ(below->box.left, words[1].box.left) << "under the text, not under the mark";
}

TEST(TypeText, PartsParagraphsThatAreOneLineEach) {
  std::string paragraph;
  for (int i = 0; i < 30; ++i) paragraph += "ord og ";
  const auto words = type_text(paragraph + "slutt\nNytt avsnitt", TextForm::plain).pages[0].words;
  const Word& next = words[words.size() - 2];
  const Word& last = words[words.size() - 3];
  EXPECT_EQ(last.text, "slutt");
  EXPECT_GT(next.box.top - last.box.top, last.font_size * 1.8);
}

TEST(TypeText, ALongTextIsReadInItsLinesToTheEnd) {
  std::string text;
  for (int i = 1; i <= 5000; ++i) text += "Punkt " + std::to_string(i) + " er vedtatt\n\n";
  const auto pages = lay_out(type_text(text, TextForm::plain));
  ASSERT_EQ(pages.size(), 1U);
  ASSERT_EQ(pages[0].lines.size(), 5000U);
  for (int i = 1; i <= 5000; ++i) {
    EXPECT_EQ(pages[0].lines[static_cast<std::size_t>(i) - 1].text,
              "Punkt " + std::to_string(i) + " er vedtatt");
  }
}

TEST(TypeText, ShowsMarkdownsStructure) {
  EXPECT_EQ(markdown("# Mål\nTekst med **fet skrift**, og mer"),
            "*Mål*\nTekst med *fet* *skrift*, og mer\f");
  EXPECT_EQ(markdown("Tittel\n======\nEmne\n---\ntekst"), "*Tittel*\n*Emne*\ntekst\f");
  EXPECT_EQ(markdown("1. første\n- punkt **uten slutt"), "1. første\n- punkt **uten slutt\f");
  EXPECT_EQ(markdown("| Post | Beløp |\n|---|---:|\n| 21 | **40** kr |"),
            "*Post*_*Beløp*\n21_*40* kr\f");
  EXPECT_EQ(markdown("```\n# kode\n```\n#emneknagg\n## Slutt ##"), "# kode\n#emneknagg\n*Slutt*\f");
}

TEST(TypeText, SetsWordsAsNearAsPrintedOnes) {
  const auto words = type_text("Et ord  og", TextForm::plain).pages[0].words;
  EXPECT_LT(words[1].box.left - words[0].box.right, 0.4 * words[0].font_size);
  EXPECT_GT(words[2].box.left - words[1].box.right, words[0].font_size);
}

TEST(TypeText, SetsHeadingsLargerByLevel) {
  const auto words = type_text("# a\n## b\n### c\nd", TextForm::markdown).pages[0].words;
  EXPECT_GT(words[0].font_size, words[1].font_size);
  EXPECT_GT(words[1].font_size, words[2].font_size);
  EXPECT_GT(words[2].font_size, words[3].font_size);
}

TEST(TypeText, CanBeKept) {
  const Extraction typed = type_text("# Æ\n\x01ord|\n| a | b |", TextForm::markdown);
  EXPECT_EQ(decode_extraction(encode(typed)), typed);
}

TEST(DecodedText, KnowsTheEncodingsThatFilesHave) {
  EXPECT_EQ(decoded_text("blåbær"), "blåbær");
  EXPECT_EQ(decoded_text("\xEF\xBB\xBFøl"), "øl");
  EXPECT_EQ(decoded_text("bl\xE5 \x96 \x93s\xF8t\x94"), "blå – “søt”");
  EXPECT_EQ(decoded_text(std::string("\xFF\xFE\xE5\0\n\0", 6)), "å\n");
  EXPECT_EQ(decoded_text(std::string("\xFE\xFF\0\xE5\0\n", 6)), "å\n");
}

class ReadFileTest : public testing::Test {
 protected:
  std::variant<Extraction, schema::Failure> read(const std::string& name,
                                                 const std::string& bytes) {
    const auto file = Snapshot::take(folder_.write(name, bytes), {});
    return read_file(std::get<Snapshot>(file), reader_);
  }
  std::string words(const std::string& name, const std::string& bytes) {
    auto result = read(name, bytes);
    return shown(std::get<Extraction>(result));
  }

  TemporaryFolder folder_;
  Reader reader_{{{}, {SPORHUND_BAD_WORKER, "good", "-"}}};
};

TEST_F(ReadFileTest, ChoosesByContentAndThenByName) {
  const std::string pdf = make_pdf({{show("Hei", 50, 700), ""}});
  EXPECT_EQ(words("a.pdf", pdf), "Hei\f");
  EXPECT_EQ(words("a.txt", pdf), "Hei\f");
  EXPECT_EQ(words("uten-navn", "\n\n" + pdf), "Hei\f");
  EXPECT_EQ(words("A.TXT", "**Hei**"), "**Hei**\f");
  EXPECT_EQ(words("b.txt", "# Hei"), "*Hei*\f");
  EXPECT_EQ(words("a.md", "# Hei"), "*Hei*\f");
}

TEST_F(ReadFileTest, RefusesWhatIsNeither) {
  for (const char* name : {"a.pdf", "a.bin", "a"}) {
    const auto result = read(name, "bare tekst");
    const auto* failure = std::get_if<schema::Failure>(&result);
    ASSERT_NE(failure, nullptr) << name;
    EXPECT_EQ(failure->reason, schema::FailureReason::not_a_pdf);
    EXPECT_EQ(failure->path, folder_.path() / name);
  }
}

TEST_F(ReadFileTest, RefusesTextsThatAreTooLarge) {
  for (const std::string& text : {std::string(20'000, '\f'), std::string((32U << 20U) + 1, 'a')}) {
    const auto result = read("a.txt", text);
    ASSERT_TRUE(std::holds_alternative<schema::Failure>(result));
    EXPECT_EQ(std::get<schema::Failure>(result).reason, schema::FailureReason::too_large);
  }
}

TEST_F(ReadFileTest, GivesTextsTheHashOfTheirBytes) {
  const auto result = read("a.txt", "abc");
  EXPECT_EQ(std::get<Extraction>(result).sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace sporhund::indexer
