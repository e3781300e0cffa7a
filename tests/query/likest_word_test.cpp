#include "query/terms/likest_word.h"

#include <gtest/gtest.h>

#include <map>

#include "schema/utf8.h"
#include "text/terms.h"
#include "text/vocabulary.h"

namespace sporhund::query {
namespace {

Xapian::WritableDatabase database_of(const std::map<std::string, int>& passages_by_word) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  std::map<std::size_t, std::vector<std::string_view>> by_length;
  for (const auto& [word, passages] : passages_by_word) {
    by_length[schema::count_code_points(word)].push_back(word);
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
  EXPECT_EQ(likest_word("registeravtale", 2, database), "") << "a beginning is no likeness";
}

TEST(LikestWord, SaysSomethingIfOneDoes) {
  const auto database = database_of({{"noen", 9}, {"normen", 1}, {"mellom", 3}});
  EXPECT_EQ(likest_word("noren", 1, database), "normen");
  EXPECT_EQ(likest_word("melllom", 1, database), "mellom");
}

TEST(LikestWord, WithTwoMistakesBeginsAlike) {
  const auto database = database_of({{"utvikling", 9}, {"årsrapport", 1}});
  EXPECT_EQ(likest_word("avvikling", 2, database), "");
  EXPECT_EQ(likest_word("utvilkin", 2, database), "utvikling");
  EXPECT_EQ(likest_word("arsraport", 2, database), "årsrapport") << "typed without å";
}

TEST(LikestWord, LacksLettersBeforeItIsMisspelt) {
  const auto database = database_of({{"norge", 9}, {"sørge", 1}, {"tiltråding", 1}});
  EXPECT_EQ(likest_word("sorge", 1, database), "sørge") << "nearer than what is commoner";
  EXPECT_EQ(likest_word("soerge", 1, database), "sørge");
  EXPECT_EQ(likest_word("tilltraading", 1, database), "tiltråding") << "beside a mistake";
}

TEST(LikestWord, PrefersTheLikelierMistake) {
  const auto database = database_of({{"komité", 1}, {"komitt", 1}, {"vedtak", 2}, {"vedtatt", 1}});
  EXPECT_EQ(likest_word("komite", 1, database), "komité");
  EXPECT_EQ(likest_word("vedtat", 1, database), "vedtatt") << "a letter that should be double";
}

}  // namespace
}  // namespace sporhund::query
