/// What searches of many kinds find in the samples, as it was last looked at: a change in ranking
/// is a diff of tests/cli/golden/relevance.txt.

#include <fmt/format.h>

#include <algorithm>

#include "corpus/bodies.h"
#include "query/ranking/evaluation.h"
#include "tests/cli/golden.h"
#include "tests/cli/program.h"

namespace sporhund::cli {
namespace {

constexpr std::size_t kShown = 5;

std::filesystem::path in_source(const std::string& file) {
  return std::filesystem::path(SPORHUND_SOURCE_DIR) / file;
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string figures(const query::TopicMeasures& measures) {
  return fmt::format("nDCG@10 {:.2f}  recall@10 {:.2f}  success@1 {:.2f}", measures.ndcg,
                     measures.recall, measures.success);
}

/// The beginning of a passage, on one line.
std::string beginning(const std::string& text) {
  constexpr std::size_t kMostBytes = 60;
  std::string start = text.substr(0, text.find_last_of(" \n", kMostBytes));
  std::replace_if(
      start.begin(), start.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return start;
}

std::string report(const query::Topic& topic, const query::TopicMeasures& measures,
                   const std::vector<schema::Hit>& hits) {
  std::string lines =
      fmt::format("{}: {}\n  {}\n", topic.id, topic.search.question, figures(measures));
  for (std::size_t i = 0; i < std::min(kShown, hits.size()); ++i) {
    const schema::Hit& hit = hits[i];
    const std::string year = std::filesystem::path(hit.document.path).stem().string().substr(0, 4);
    lines += fmt::format("  {} {:5.1f}  {} s. {} {}\n", query::grade(topic, hit), hit.score, year,
                         hit.passage.page_first, beginning(hit.passage.text));
  }
  return lines + "\n";
}

TEST(Golden, Relevance) {
  const Workplace place;
  const Outcome indexed = place.run({"index", in_source("corpus/samples").string()});
  ASSERT_EQ(indexed.code, 0) << indexed;
  const query::Searcher searcher(place.folder() / "index" / "xapian", corpus::bodies());
  std::vector<query::TopicMeasures> all;
  std::string topics;
  for (const query::Topic& topic :
       query::parse_topics(content_of(in_source("tests/samples/topics.jsonl")))) {
    const std::vector<schema::Hit> hits = searcher.search(topic.search).hits;
    all.push_back(query::measure(topic, hits));
    topics += report(topic, all.back(), hits);
  }
  expect_golden("tests/cli/golden/relevance.txt",
                fmt::format("{} topics: {}\n\n", all.size(), figures(query::mean(all))) + topics);
}

}  // namespace
}  // namespace sporhund::cli
