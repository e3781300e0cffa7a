#include "query/matching/match_finder.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "query/terms/field_terms.h"
#include "tests/support/test_index.h"

namespace sporhund::query {
namespace {

using Xapian::Query;

std::string random_word(std::mt19937& random) {
  return std::vector<std::string>{"a", "ab", "b", "bc", "c", "d", "sjelden"}[random() % 7];
}

void fill(Xapian::WritableDatabase& database, std::mt19937& random) {
  for (int number = 0; number < 300; ++number) {
    Xapian::Document record;
    for (Xapian::termpos place = 1; place <= random() % 5; ++place) {
      record.add_posting(random_word(random), place);
    }
    database.add_document(record);
  }
  database.delete_document(7);
  database.commit();
}

/// Without OP_AND_MAYBE where nothing is ranked: within what is excluded, what Xapian 1.4.22 finds
/// by it depends on memory that was never set.
Query random_query(std::mt19937& random, int depth, bool ranked = true) {
  const Query word(random_word(random));
  if (depth == 0) return Query(word);
  const Query left = random_query(random, depth - 1, ranked);
  const Query right = random_query(random, depth - 1, ranked);
  const Query excluded = random_query(random, depth - 1, false);
  const std::vector<std::string> phrase{random_word(random), random_word(random)};
  const std::vector<Query> queries{
      Query(Query::OP_OR, left, right),
      Query(Query::OP_AND, left, right),
      Query(Query::OP_AND_NOT, left, excluded),
      Query(ranked ? Query::OP_AND_MAYBE : Query::OP_AND, left, right),
      Query(Query::OP_FILTER, left, right),
      Query(Query::OP_SYNONYM, word, Query(random_word(random))),
      Query(Query::OP_SCALE_WEIGHT, left, 0.5),
      Query(Query::OP_PHRASE, phrase.begin(), phrase.end(), 2),
      Query(Query::OP_WILDCARD, "a"),
      Query(Query::OP_OR, left, records_query({3, 9, 50})),
      Query(Query::OP_AND_NOT, Query::MatchAll, excluded),
      Query(Query::OP_OR, left, Query::MatchNothing),
  };
  return queries[random() % queries.size()];
}

std::set<Xapian::docid> by_xapian(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  return {found.begin(), found.end()};
}

TEST(MatchFinder, FindsWhatXapianFinds) {
  const tests::TempFolder folder;
  Xapian::WritableDatabase database(folder.path().string() + "/db");
  std::mt19937 random(1);
  fill(database, random);
  MatchFinder finder(database);
  for (int round = 0; round < 500; ++round) {
    const Query query = random_query(random, static_cast<int>(random() % 4));
    const PassageSet passages = finder.find(query);
    std::set<Xapian::docid> found;
    passages.each([&](Xapian::docid id) { found.insert(id); });
    EXPECT_EQ(found, by_xapian(database, query)) << query.get_description();
    EXPECT_EQ(passages.count(), static_cast<int>(found.size()));
  }
}

}  // namespace
}  // namespace sporhund::query
