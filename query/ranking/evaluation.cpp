#include "query/ranking/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <set>

#include "schema/error.h"
#include "schema/json.h"
#include "text/normalise.h"

namespace sporhund::query {

namespace {

constexpr std::size_t kDepth = 10;
// Deep enough for ten different units, though several passages may hold one.
constexpr int kSearched = 30;
constexpr int kAnswers = 2;  // the least grade of a unit that answers

double gain(int grade) {
  return std::pow(2.0, grade) - 1;
}

double discounted(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kDepth); ++i) {
    sum += gain(grades[i]) / std::log2(static_cast<double>(i) + 2);
  }
  return sum;
}

/// A topic's units with their quotes as they are compared.
class Judgements {
 public:
  explicit Judgements(const Topic& topic) {
    for (const JudgedUnit& unit : topic.units) {
      std::vector<std::string> keys;
      for (const std::string& quote : unit.quotes) keys.push_back(text::comparison_key(quote));
      units_.push_back({unit.document, std::move(keys), unit.grade});
    }
  }

  std::vector<std::size_t> in(const schema::Hit& hit) const {
    const std::string document = std::filesystem::path(hit.document.path).stem().string();
    const std::string text = text::comparison_key(hit.passage.text);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const auto& quotes = units_[i].quotes;
      const bool held = std::any_of(quotes.begin(), quotes.end(), [&](const std::string& quote) {
        return text.find(quote) != std::string::npos;
      });
      if (units_[i].document == document && held) found.push_back(i);
    }
    return found;
  }

  std::vector<int> best_order() const {
    std::vector<int> grades;
    for (const JudgedUnit& unit : units_) grades.push_back(unit.grade);
    std::sort(grades.rbegin(), grades.rend());
    return grades;
  }

  int grade(std::size_t unit) const { return units_[unit].grade; }
  std::size_t size() const { return units_.size(); }

 private:
  std::vector<JudgedUnit> units_;
};

struct Ranked {
  std::vector<int> grades;  ///< of the first ten, 0 where a passage is of no unit
  std::set<std::size_t> units;
};

Ranked rank(const Judgements& judgements, const std::vector<schema::Hit>& hits) {
  Ranked ranked;
  for (const schema::Hit& hit : hits) {
    if (ranked.grades.size() == kDepth) break;
    int best = 0;
    bool fresh = false;
    const std::vector<std::size_t> held = judgements.in(hit);
    for (const std::size_t unit : held) {
      if (!ranked.units.insert(unit).second) continue;
      fresh = true;
      best = std::max(best, judgements.grade(unit));
    }
    if (fresh || held.empty()) ranked.grades.push_back(best);
  }
  return ranked;
}

void read_filters(const nlohmann::json& filters, Filters& into) {
  const auto given = [&](const char* name) {
    return filters.contains(name) && filters.at(name).is_string();
  };
  if (given("year")) into.years = parse_years(filters.at("year").get<std::string>());
  if (given("body")) into.bodies = {filters.at("body").get<std::string>()};
  if (given("type")) into.types = {filters.at("type").get<std::string>()};
}

Topic parse_topic(const std::string& line) {
  const nlohmann::json row = nlohmann::json::parse(line);
  Topic topic;
  topic.id = row.at("qid").get<std::string>();
  topic.search.question = row.at("query").get<std::string>();
  topic.search.limit = kSearched;
  if (row.contains("filters")) read_filters(row.at("filters"), topic.search.filters);
  for (const nlohmann::json& unit : row.at("units")) {
    topic.units.push_back({unit.at("doc").get<std::string>(),
                           unit.at("quotes").get<std::vector<std::string>>(),
                           unit.at("grade").get<int>()});
  }
  return topic;
}

constexpr std::array kMeasures{&TopicMeasures::ndcg, &TopicMeasures::recall,
                               &TopicMeasures::success, &TopicMeasures::mrr};

}  // namespace

std::vector<Topic> parse_topics(std::string_view lines) {
  std::vector<Topic> topics;
  for (int number = 1; !lines.empty(); ++number) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string line(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      topics.push_back(parse_topic(line));
    } catch (const nlohmann::json::exception&) {
      throw schema::Error(schema::ErrorCode::io, fmt::format("linje {}", number),
                          "er ikke et emne: JSON med qid, query og units");
    }
  }
  return topics;
}

TopicMeasures measure(const Topic& topic, const std::vector<schema::Hit>& hits) {
  const Judgements judgements(topic);
  if (judgements.size() == 0) return {1, 1, 1, 1};
  const Ranked ranked = rank(judgements, hits);
  TopicMeasures measures;
  measures.ndcg = std::min(1.0, discounted(ranked.grades) / discounted(judgements.best_order()));
  const std::size_t possible = std::min(kDepth, judgements.size());
  measures.recall =
      std::min(1.0, static_cast<double>(ranked.units.size()) / static_cast<double>(possible));
  const auto answer = std::find_if(ranked.grades.begin(), ranked.grades.end(),
                                   [](int grade) { return grade >= kAnswers; });
  measures.success = answer == ranked.grades.begin() && answer != ranked.grades.end() ? 1 : 0;
  if (answer != ranked.grades.end()) {
    measures.mrr = 1.0 / static_cast<double>(answer - ranked.grades.begin() + 1);
  }
  return measures;
}

int grade(const Topic& topic, const schema::Hit& hit) {
  const Judgements judgements(topic);
  int best = 0;
  for (const std::size_t unit : judgements.in(hit)) best = std::max(best, judgements.grade(unit));
  return best;
}

TopicMeasures evaluate(const Topic& topic, const Searcher& searcher) {
  return measure(topic, searcher.search(topic.search).hits);
}

TopicMeasures mean(const std::vector<TopicMeasures>& measures) {
  TopicMeasures sum;
  if (measures.empty()) return sum;
  for (const auto part : kMeasures) {
    for (const TopicMeasures& one : measures) sum.*part += one.*part;
    sum.*part /= static_cast<double>(measures.size());
  }
  return sum;
}

}  // namespace sporhund::query
