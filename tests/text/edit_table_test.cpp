#include "text/edit_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "text/misspelling.h"

namespace sporhund::text {
namespace {

unsigned cost(const std::string& word, const std::string& other) {
  EditTable table(word);
  EXPECT_FALSE(table.next_possible(other, 1000));
  return table.cost();
}

TEST(EditTable, CountsLettersMoreLessOtherAndSwapped) {
  struct Case {
    std::string word;
    std::string other;
    unsigned edits;
  };
  for (const auto& [word, other, expected] :
       std::vector<Case>{{"frist", "frist", 0},
                         {"frist", "fist", 1},
                         {"fist", "frist", 1},
                         {"frist", "frost", 1},
                         {"frist", "first", 1},
                         {"frist", "fritst", 1},
                         {"måned", "maned", 1},
                         {"ca", "abc", 3},  // no letter is moved twice
                         {"frist", "", 5},
                         {"", "frist", 5}}) {
    EXPECT_EQ(cost(word, other), expected * kEdit) << word << " " << other;
  }
}

TEST(EditTable, LikelyMistakesCostLess) {
  struct Case {
    std::string word;
    std::string other;
    unsigned cost;
  };
  for (const auto& [word, other, expected] : std::vector<Case>{{"maned", "måned", 1},
                                                               {"maaned", "måned", 1},
                                                               {"oelaere", "ølære", 2},
                                                               {"erlig", "ærlig", 1},
                                                               {"komite", "komité", 1},
                                                               {"åver", "over", 4},
                                                               {"ænda", "enda", 4},
                                                               {"komune", "kommune", 5},
                                                               {"avvtale", "avtale", 5},
                                                               {"avtale", "avvtalle", 10}}) {
    EXPECT_EQ(cost(word, other), expected) << word << " " << other;
  }
}

std::vector<std::string> random_words(std::mt19937& random) {
  std::set<std::string> words;
  for (int i = 0; i < 400; ++i) {
    std::string word;
    for (auto letters = 1 + random() % 6; letters > 0; --letters) {
      word += std::vector<std::string>{"a", "b", "e", "o", "ø", "å", "æ"}[random() % 7];
    }
    words.insert(word);
  }
  return {words.begin(), words.end()};
}

TEST(EditTable, WhatItSkipsCostsTooMuch) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    std::mt19937 random(seed);
    const std::vector<std::string> words = random_words(random);
    const std::string& wanted = words[random() % words.size()];
    for (const unsigned most : {0U, 3U, 7U, 11U, 19U}) {
      std::vector<std::string> expected;
      std::copy_if(words.begin(), words.end(), std::back_inserter(expected),
                   [&](const std::string& word) { return cost(wanted, word) <= most; });
      EditTable table(wanted);
      std::vector<std::string> found;
      for (auto word = words.begin(); word != words.end();) {
        if (const auto next = table.next_possible(*word, most)) {
          if (next->empty()) break;
          ASSERT_GT(*next, *word) << "seed " << seed;
          word = std::lower_bound(word, words.end(), *next);
          continue;
        }
        if (table.cost() <= most) found.push_back(*word);
        ++word;
      }
      EXPECT_EQ(found, expected) << "seed " << seed << ", " << wanted << ", " << most;
    }
  }
}

}  // namespace
}  // namespace sporhund::text
