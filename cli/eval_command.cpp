#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "query/ranking/evaluation.h"
#include "schema/error.h"

namespace sporhund::cli {

namespace {

using query::TopicMeasures;

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  if (!(content << file.rdbuf())) {
    throw schema::Error(schema::ErrorCode::io, path, "kan ikke leses");
  }
  return content.str();
}

std::string row(const std::string& name, const TopicMeasures& measures) {
  return fmt::format("{:<12} {:>7.3f} {:>9.3f} {:>9.3f} {:>5.3f}\n", name, measures.ndcg,
                     measures.recall, measures.success, measures.mrr);
}

nlohmann::json as_json(const TopicMeasures& measures) {
  return {{"ndcg10", measures.ndcg},
          {"recall10", measures.recall},
          {"success1", measures.success},
          {"mrr10", measures.mrr}};
}

}  // namespace

int run_eval(const Arguments& arguments) {
  const auto topics = query::parse_topics(content_of(arguments.positional().front()));
  const query::Searcher searcher = open_index(arguments);
  std::vector<TopicMeasures> all;
  std::string table = fmt::format("{:<12} {:>7} {:>9} {:>9} {:>5}\n", "", "nDCG@10", "recall@10",
                                  "success@1", "MRR");
  nlohmann::json rows = nlohmann::json::array();
  for (const query::Topic& topic : topics) {
    all.push_back(query::evaluate(topic, searcher));
    table += row(topic.id, all.back());
    rows.push_back(as_json(all.back()));
    rows.back()["qid"] = topic.id;
  }
  if (arguments.has("json")) {
    print_json({{"topics", std::move(rows)}, {"mean", as_json(query::mean(all))}});
  } else {
    print(table + row("snitt", query::mean(all)));
  }
  return topics.empty() ? kNothingFound : kDone;
}

}  // namespace sporhund::cli
