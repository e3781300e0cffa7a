#include "text/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sporhund::text {
namespace {

TEST(Vocabulary, WordsAreFoundInTheirOrder) {
  const std::vector<std::string_view> words{"apen", "berg", "brev", "båts", "åpen", "ørsk"};
  const std::string kept = join_words(words);
  for (const std::string_view text : {"", "a", "apen", "apenb", "b", "bp", "brev", "brevet", "c",
                                      "ø", "ørsk", "å", "åpen", "ørs"}) {
    const auto expected = std::ranges::find_if(words, [&](auto word) { return word >= text; });
    EXPECT_EQ(split_words(words_from(kept, text)), std::vector(expected, words.end())) << text;
  }
  EXPECT_EQ(first_word(kept), "apen");
  EXPECT_EQ(words_from("", "a"), "");
}

}  // namespace
}  // namespace sporhund::text
