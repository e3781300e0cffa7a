#include "query/ranking/feedback.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "query/ranking/ranking.h"
#include "text/function_words.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

struct Shared {
  std::string term;  ///< of the index: a stem
  double weight = 0;
};

/// How much of the very best passages holds a word, by their scores, and how many do.
struct Held {
  double share = 0;
  int passages = 0;
};

bool says_something(const Leaf& leaf) {
  return leaf.rule == Rule::stem && leaf.scale == 1 && !leaf.field;
}

class Feedback {
 public:
  Feedback(const Xapian::Database& database, const std::vector<Leaf>& leaves)
      : database_(database) {
    for (const Leaf& leaf : leaves) {
      if (is_stemmed(leaf.rule)) asked_.insert(text::stem_term("", leaf.terms[0]));
    }
  }

  std::vector<Shared> shared_by(const std::vector<Ranked>& best) const {
    const std::size_t number = std::min(kFeedbackPassages, best.size());
    std::map<std::string, Held> held;
    double all = 0;
    for (std::size_t i = 0; i < number; ++i) {
      all += best[i].score;
      read(best[i], held);
    }
    std::vector<Shared> shared;
    for (const auto& [term, by] : held) {
      const double weight = by.share / all * rarity(term);
      if (by.passages > 1 && weight > 0) shared.push_back({term, weight});
    }
    std::stable_sort(shared.begin(), shared.end(),
                     [](const Shared& a, const Shared& b) { return a.weight > b.weight; });
    shared.resize(std::min(shared.size(), kFeedbackWords));
    return shared;
  }

 private:
  void read(const Ranked& passage, std::map<std::string, Held>& held) const {
    const auto end = database_.termlist_end(passage.id);
    auto term = database_.termlist_begin(passage.id);
    const std::string stems = text::stem_term("", "");
    // A capital after that begins another field's.
    for (term.skip_to(stems + "a"); term != end && (*term).starts_with(stems); ++term) {
      if (asked_.contains(*term) || text::is_function_word((*term).substr(stems.size()))) continue;
      Held& word = held[*term];
      word.share += passage.score;
      ++word.passages;
    }
  }

  /// 0 for what so many passages hold that it says nothing.
  double rarity(const std::string& term) const {
    const double records = database_.get_doccount();
    const double holding = database_.get_termfreq(term);
    return holding > kCommonShare * records ? 0 : std::log(1 + records / (holding + 1));
  }

  const Xapian::Database& database_;
  std::set<std::string> asked_;
};

/// What each passage holds of the words, by its id.
std::map<Xapian::docid, double> held_of(const std::vector<Shared>& words,
                                        const Xapian::Database& database,
                                        const std::vector<Ranked>& best) {
  std::map<Xapian::docid, double> sums;
  for (const Ranked& passage : best) sums[passage.id] = 0;
  for (const Shared& word : words) {
    const auto end = database.postlist_end(word.term);
    auto holder = database.postlist_begin(word.term);
    for (auto& [id, sum] : sums) {
      if (holder != end) holder.skip_to(id);
      if (holder == end) break;
      if (*holder == id) sum += word.weight;
    }
  }
  return sums;
}

}  // namespace

void add_feedback(const Xapian::Database& database, const std::vector<Leaf>& leaves,
                  std::vector<Ranked>& best) {
  const auto word = std::find_if(leaves.begin(), leaves.end(), says_something);
  if (word == leaves.end()) return;
  const std::vector<Shared> shared = Feedback(database, leaves).shared_by(best);
  const auto sums = held_of(shared, database, best);
  for (Ranked& passage : best) {
    const double gain = kFeedbackScale * sums.at(passage.id);
    if (gain == 0) continue;
    passage.score += gain;
    passage.gains.push_back(
        {static_cast<std::size_t>(word - leaves.begin()), Rule::feedback, gain});
  }
}

}  // namespace sporhund::query
