#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "query/ranking/evaluation.h"

namespace sporhund::cli {

namespace {

using query::TopicMeasures;
using schema::member;

std::string row(const std::string& name, const TopicMeasures& measures) {
  return fmt::format("{:<12} {:>7.3f} {:>9.3f} {:>9.3f} {:>5.3f}\n", name, measures.ndcg,
                     measures.recall, measures.success, measures.mrr);
}

struct Evaluated {
  const std::vector<query::Topic>& topics;
  const std::vector<TopicMeasures>& measures;  ///< of each topic
};

void write_members(schema::JsonWriter& out, const TopicMeasures& measures) {
  out.members(member("ndcg10", measures.ndcg), member("recall10", measures.recall),
              member("success1", measures.success), member("mrr10", measures.mrr));
}

void write(schema::JsonWriter& out, const Evaluated& evaluated) {
  const auto topics = [&] {
    out.start_array();
    for (std::size_t i = 0; i < evaluated.topics.size(); ++i) {
      out.start_object();
      out.members(member("qid", evaluated.topics[i].id));
      write_members(out, evaluated.measures[i]);
      out.end_object();
    }
    out.end_array();
  };
  const auto mean = [&] {
    out.start_object();
    write_members(out, query::mean(evaluated.measures));
    out.end_object();
  };
  out.object(member("topics", topics), member("mean", mean));
}

}  // namespace

int run_eval(const Arguments& arguments) {
  const auto topics = query::parse_topics(content_of(arguments.positional().front()));
  const query::Searcher searcher = open_index(arguments);
  std::vector<TopicMeasures> all;
  std::string table = fmt::format("{:<12} {:>7} {:>9} {:>9} {:>5}\n", "", "nDCG@10", "recall@10",
                                  "success@1", "MRR");
  for (const query::Topic& topic : topics) {
    all.push_back(query::evaluate(topic, searcher));
    table += row(topic.id, all.back());
  }
  if (arguments.has("json")) {
    print_json(Evaluated{topics, all});
  } else {
    print(table + row("snitt", query::mean(all)));
  }
  return topics.empty() ? kNothingFound : kDone;
}

}  // namespace sporhund::cli
