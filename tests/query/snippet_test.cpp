#include "query/hits/snippet.h"

#include <gtest/gtest.h>

namespace sporhund::query {
namespace {

TEST(SnippetTest, AShortTextStaysWhole) {
  const Snippet snippet = cut_snippet("to ord", {{3, 6}}, 5);
  EXPECT_EQ(snippet.text, "to ord");
  EXPECT_FALSE(snippet.cut_before || snippet.cut_after);
}

TEST(SnippetTest, CutsBetweenWordsAroundTheMostHighlights) {
  const std::string text = "en to tre fire fem seks sju";
  const Snippet snippet = cut_snippet(text, {{0, 2}, {10, 14}, {15, 18}}, 3);
  EXPECT_EQ(snippet.text, "tre fire fem");
  ASSERT_EQ(snippet.highlights.size(), 2U);
  EXPECT_EQ(snippet.text.substr(snippet.highlights[0].start, 4), "fire");
  EXPECT_TRUE(snippet.cut_before && snippet.cut_after);
}

TEST(SnippetTest, AHighlightThatIsCutKeepsWhatIsLeft) {
  const Snippet snippet = cut_snippet("en to tre fire", {{3, 14}}, 2);
  ASSERT_EQ(snippet.highlights.size(), 1U);
  EXPECT_LE(snippet.highlights[0].end, snippet.text.size());
}

TEST(SnippetTest, NoWordsOrNoHighlights) {
  EXPECT_EQ(cut_snippet("", {}, 3).text, "");
  EXPECT_EQ(cut_snippet("en to tre", {}, 2).text, "en to");
  EXPECT_EQ(cut_snippet("en to tre", {}, 0).text, "");
}

}  // namespace
}  // namespace sporhund::query
