#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/layout/layout.h"
#include "printed.h"

namespace sporhund::indexer {
namespace {

using testing::kPitch;
using testing::lay_out_page;
using testing::lay_out_pages;
using testing::Printed;

Line line(std::string text) {
  Line result;
  result.text = std::move(text);
  return result;
}

std::string joined(const std::vector<std::string>& lines) {
  LineJoiner joiner;
  for (const auto& text : lines) joiner.add(line(text), 1);
  return joiner.text();
}

struct Break {
  const char* first;
  const char* second;
  const char* joined;
};

class LineBreaks : public ::testing::TestWithParam<Break> {};

TEST_P(LineBreaks, AreJoinedAsTheWordIsWritten) {
  EXPECT_EQ(joined({GetParam().first, GetParam().second}), GetParam().joined);
}

INSTANTIATE_TEST_SUITE_P(
    Hyphens, LineBreaks,
    ::testing::Values(
        Break{"fisken i", "elva", "fisken i elva"},
        Break{"departe-", "mentet skal", "departementet skal"}, Break{"små-", "ørret", "småørret"},
        Break{"et e-", "postsystem", "et e-postsystem"},
        Break{"natur- og miljøvern-", "arbeid", "natur- og miljøvernarbeid"},
        Break{"fiske-", "og viltstell", "fiske- og viltstell"},
        Break{"fiske-", "eller viltstell", "fiske- eller viltstell"},
        Break{"fiske-", "samt viltstell", "fiske- samt viltstell"},
        Break{"i 2022-", "2023", "i 2022-2023"}, Break{"AB2021-", "07", "AB2021-07"},
        Break{"40-", "tallet", "40-tallet"}, Break{"IKT-", "tjenester", "IKT-tjenester"},
        Break{"Nord-", "Trøndelag", "Nord-Trøndelag"}, Break{"Anne-", "Åse", "Anne-Åse"},
        Break{"(2023\u2013", "2024)", "(2023\u20132024)"},
        Break{"lokal/", "regional", "lokal/regional"},
        Break{"tilsynet v/", "lederen", "tilsynet v/ lederen"},
        Break{"Fisken -", "svømmer", "Fisken - svømmer"},
        Break{"Fisken \u2013", "svømmer", "Fisken \u2013 svømmer"},
        Break{"fiske-", "(og vilt)", "fiske- (og vilt)"}));

TEST(LineJoiner, FollowsHowTheDocumentPrintsTheWord) {
  const auto text = [](const char* elsewhere) {
    return page_text(lay_out_page(
        Printed().place(elsewhere, 70, 60).paragraph({"en frisk ikke-", "fisker"}, 70, 100)));
  };
  EXPECT_EQ(text("Den som er ikke-fisker, fisker ikke"),
            "Den som er ikke-fisker, fisker ikke\nen frisk ikke-fisker");
  EXPECT_EQ(text("Den som er ikkefisker, fisker ikke"),
            "Den som er ikkefisker, fisker ikke\nen frisk ikkefisker");
}

TEST(LineJoiner, JoinsAWordBrokenBySoftHyphen) {
  EXPECT_EQ(page_text(lay_out_page(Printed().paragraph({"departe\u00AD", "mentet"}, 70, 100))),
            "departementet");
  EXPECT_EQ(page_text(lay_out_page(Printed().paragraph({"departe\u2010", "mentet"}, 70, 100))),
            "departementet");
}

TEST(LineJoiner, KeepsTypedHyphensWhereAProgramBreaksWordsWithItsOwn) {
  const auto page =
      lay_out_page(Printed().paragraph({"departe\u2010", "mentet og stor\u2010",
                                        "tinget og rege\u2010", "ringen har en ikke-", "fisker"},
                                       70, 100));
  EXPECT_EQ(page_text(page), "departementet og stortinget og regeringen har en ikke-fisker");
}

TEST(LineJoiner, KeepsHyphensWhereADocumentBreaksNoWords) {
  Printed printed;
  for (int i = 0; i < 60; ++i) printed.place("Fisken svømmer i hele linjer", 70, 40 + 11 * i);
  printed.paragraph({"og en ikke-", "fisker"}, 70, 740);
  const auto text = page_text(lay_out_page(printed));
  EXPECT_EQ(text.substr(text.size() - 12), " ikke-fisker");
}

TEST(LineJoiner, ADocumentThatTypesNoHyphensWithinLinesBreaksWordsItself) {
  const auto text = [](const char* elsewhere) {
    std::vector<Printed> pages{Printed(1), Printed(2)};
    for (int i = 0; i < 40; ++i) {
      for (Printed& page : pages) page.place("Fisken svømmer i hele linjer", 70, 60 + kPitch * i);
    }
    pages[1].place(elsewhere, 70, 560).paragraph({"og garn-", "teinene, garn-", "bøtene"}, 70, 600);
    const auto all = page_text(lay_out_pages(pages)[1]);
    return all.substr(all.rfind("og garn"));
  };
  EXPECT_EQ(text("en skånsom fisker"), "og garnteinene, garnbøtene");
  EXPECT_EQ(text("en ikke-skånsom sjø-fisker"), "og garn-teinene, garn-bøtene");
}

TEST(LineJoiner, JoinsAcrossPagesWithoutTheirFurniture) {
  std::vector<Printed> pages;
  pages.push_back(Printed(1)
                      .place("Årsbrev", 70, 30)
                      .place("Fisken har skinn-", 70, 100)
                      .place("Side 1", 500, 805));
  pages.push_back(
      Printed(2).place("Årsbrev", 70, 30).place("ende skjell", 70, 100).place("Side 2", 500, 805));
  LineJoiner joiner;
  for (const auto& page : lay_out_pages(pages))
    for (const auto& each : page.lines)
      if (each.role == LineRole::body) joiner.add(each, page.number);
  EXPECT_EQ(joiner.text(), "Fisken har skinnende skjell");
  ASSERT_EQ(joiner.spans().size(), 2U);
  EXPECT_EQ(joiner.spans()[1].page, 2);
}

TEST(LineJoiner, SpansCoverTheirLinesButForTheHyphen) {
  const std::vector<std::string> lines{"Fisken svøm-", "mer i e-", "vann og fiske-", "eller",
                                       "viltvann"};
  LineJoiner joiner;
  for (const auto& text : lines) joiner.add(line(text), 3);
  ASSERT_EQ(joiner.spans().size(), lines.size());
  std::size_t end = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& span = joiner.spans()[i];
    const auto text = joiner.text().substr(span.start, span.end - span.start);
    EXPECT_TRUE(text == lines[i] || text + "-" == lines[i]) << text;
    EXPECT_GE(span.start, end);
    end = span.end;
  }
  EXPECT_EQ(end, joiner.text().size());
}

TEST(LineJoiner, PutsNothingAfterASeparator) {
  LineJoiner joiner;
  joiner.add(line("fiske-"), 1);
  joiner.add_separator('\t');
  joiner.add(line("vann"), 1);
  EXPECT_EQ(joiner.text(), "fiske-\tvann");
}

TEST(LineJoiner, AHyphenMayStandALittleApartInJustifiedText) {
  const auto text = [](double gap) {
    Printed printed;
    printed.place("departe", 70, 100).place("-", 105 + gap, 100).place("mentet", 70, 100 + kPitch);
    return page_text(lay_out_page(printed));
  };
  EXPECT_EQ(text(1.3), "departementet");
  EXPECT_EQ(text(2.5), "departe - mentet");
}

}  // namespace
}  // namespace sporhund::indexer
