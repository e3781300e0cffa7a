#include "query/terms/query_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/question/parser.h"

namespace sporhund::query {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string xapians(const std::string& question) {
  const Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const std::vector<schema::Body> nobody;
  const BodyNames bodies(nobody);
  return build_query(parse(question), {database, bodies}).query.get_description();
}

TEST(QueryBuilder, FunctionWordsRankOnlyWhereSomethingIsRanked) {
  constexpr const char* kOnlyRanks = "AND_MAYBE";
  EXPECT_THAT(xapians("katt og"), HasSubstr(kOnlyRanks));
  EXPECT_THAT(xapians("(katt og) NOT hund"), HasSubstr(kOnlyRanks));
  EXPECT_THAT(xapians("hund NOT (katt og)"), Not(HasSubstr(kOnlyRanks)));
  EXPECT_THAT(xapians("hund NOT (fugl NOT (katt og))"), Not(HasSubstr(kOnlyRanks)));
}

}  // namespace
}  // namespace sporhund::query
