#include "query/ranking/evaluation.h"

#include <gtest/gtest.h>

#include "schema/error.h"

namespace sporhund::query {
namespace {

schema::Hit hit(const std::string& document, const std::string& text) {
  schema::Hit hit;
  hit.document.path = "/brev/" + document + ".pdf";
  hit.passage.text = text;
  return hit;
}

Topic topic() {
  return parse_topics(R"({"qid":"t1","query":"vakt","filters":{"year":"2023"},"units":[)"
                      R"({"doc":"a","quotes":["Vakten er satt."],"grade":3},)"
                      R"({"doc":"b","quotes":["om vakt"],"grade":1}]})")
      .at(0);
}

TEST(Evaluation, ReadsTopicsWithTheirFilters) {
  EXPECT_EQ(topic().id, "t1");
  EXPECT_EQ(topic().search.filters.years, (YearRange{2023, 2023}));
  EXPECT_THROW(parse_topics("{\"qid\":\"t1\"}"), schema::Error);
}

TEST(Evaluation, TheBestOrderIsWorthOne) {
  const auto best = measure(topic(), {hit("a", "Vakten\ner  satt!"), hit("b", "Noe om vakt")});
  EXPECT_DOUBLE_EQ(best.ndcg, 1);
  EXPECT_DOUBLE_EQ(best.recall, 1);
  EXPECT_DOUBLE_EQ(best.success, 1);
}

TEST(Evaluation, ALaterAnswerIsWorthLess) {
  const auto later = measure(topic(), {hit("b", "om vakt"), hit("a", "Vakten er satt")});
  EXPECT_LT(later.ndcg, 1);
  EXPECT_DOUBLE_EQ(later.success, 0);
  EXPECT_DOUBLE_EQ(later.mrr, 0.5);
}

TEST(Evaluation, APassageOfAUnitFoundBeforeTakesNoRank) {
  const auto twice = measure(
      topic(), {hit("a", "Vakten er satt"), hit("a", "Vakten er satt"), hit("b", "om vakt")});
  EXPECT_DOUBLE_EQ(twice.ndcg, 1);
}

TEST(Evaluation, AQuoteInAnotherDocumentCountsForNothing) {
  EXPECT_DOUBLE_EQ(measure(topic(), {hit("c", "Vakten er satt")}).ndcg, 0);
}

}  // namespace
}  // namespace sporhund::query
