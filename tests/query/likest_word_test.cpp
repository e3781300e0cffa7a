#include "query/likest_word.h"

#include <gtest/gtest.h>

#include <map>

#include "text/terms.h"
#include "text/vocabulary.h"

namespace sporhund::query {
namespace {

TEST(EditDistance, CountsLettersAndNotBytes) {
  struct Case {
    std::u32string a, b;
    unsigned most, distance;
  };
  const Case kCases[] = {
      {U"", U"", 2, 0},
      {U"", U"ab", 2, 2},
      {U"måling", U"måling", 2, 0},
      {U"måling", U"maling", 2, 1},
      {U"legemidel", U"legemiddel", 2, 1},
      {U"samhandlnig", U"samhandling", 1, 1},  // neighbours that changed places
      {U"ca", U"abc", 3, 3},                   // no letter is moved twice
      {U"kjøkken", U"kyllinger", 2, 3},        // more than may be: one more
      {U"brev", U"brevene", 1, 2},
  };
  for (const Case& row : kCases) {
    EXPECT_EQ(edit_distance(row.a, row.b, row.most), row.distance) << &row - kCases;
    EXPECT_EQ(edit_distance(row.b, row.a, row.most), row.distance) << &row - kCases;
  }
}

Xapian::WritableDatabase database_of(const std::map<std::string, int>& passages_by_word) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  std::map<std::size_t, std::vector<std::string_view>> by_length;
  for (const auto& [word, passages] : passages_by_word) {
    by_length[text::letter_count(word)].push_back(word);
    for (int i = 0; i < passages; ++i) {
      Xapian::Document passage;
      passage.add_term(text::word_term("", word));
      database.add_document(passage);
    }
  }
  for (const auto& [letters, words] : by_length) {
    database.set_metadata(text::vocabulary_key(letters), text::join_words(words));
  }
  return database;
}

TEST(LikestWord, IsTheNearestThenTheCommonestThenTheFirst) {
  const auto database = database_of({{"register", 1},
                                     {"registre", 2},
                                     {"registret", 9},
                                     {"blåbær", 1},
                                     {"båtene", 3},
                                     {"båtane", 3}});
  EXPECT_EQ(likest_word("registerr", 1, database), "register");
  EXPECT_EQ(likest_word("registert", 2, database), "registret") << "as near as the first, commoner";
  EXPECT_EQ(likest_word("båtine", 1, database), "båtane") << "equal but for the alphabet";
  EXPECT_EQ(likest_word("blabær", 1, database), "blåbær");
  EXPECT_EQ(likest_word("xegister", 1, database), "register") << "the first letter may be wrong";
  EXPECT_EQ(likest_word("blxbyr", 2, database), "blåbær") << "two letters may be wrong";
  EXPECT_EQ(likest_word("blxbyq", 2, database), "");
}

}  // namespace
}  // namespace sporhund::query
