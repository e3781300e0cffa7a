#pragma once

/// How well searches find what people have judged relevant.

#include <string>
#include <string_view>
#include <vector>

#include "query/searcher.h"

namespace sporhund::query {

/// A place in a document that answers a topic: any passage of the document that holds one of the
/// quotes.
struct JudgedUnit {
  std::string document;  ///< the file's name without its ending
  std::vector<std::string> quotes;
  int grade = 0;  ///< 1 touches on the topic, 2 answers it, 3 answers it best
};

struct Topic {
  std::string id;
  SearchOptions search;
  std::vector<JudgedUnit> units;
};

/// Each in 0..1; higher is better. A passage of a unit found before counts neither as a gain nor
/// as a rank.
struct TopicMeasures {
  double ndcg = 0;     ///< of the first ten (Järvelin and Kekäläinen 2002), gain 2^grade - 1
  double recall = 0;   ///< units among the first ten, of those that could be there
  double success = 0;  ///< whether the first answers: grade 2 at least
  double mrr = 0;      ///< one over the rank of the first that answers, of the first ten
};

/// Reads topics, one JSON object a line: {"qid","query","filters":{"year","body","type"},
/// "units":[{"doc","quotes","grade"}]}. Throws schema::Error{io} naming a line without them.
std::vector<Topic> parse_topics(std::string_view lines);

/// `hits` best first, not more than can fill the first ten with different units.
TopicMeasures measure(const Topic& topic, const std::vector<schema::Hit>& hits);

/// The best grade of the topic's units that a hit holds; 0 where it holds none.
int grade(const Topic& topic, const schema::Hit& hit);

/// Searches for the topic and measures the answer.
TopicMeasures evaluate(const Topic& topic, const Searcher& searcher);

TopicMeasures mean(const std::vector<TopicMeasures>& measures);

}  // namespace sporhund::query
