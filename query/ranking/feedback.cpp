#include "query/ranking/feedback.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "query/ranking/ranking.h"
#include "query/ranking/stem_numbers.h"
#include "text/function_words.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

struct Shared {
  std::string stem;
  double weight = 0;
};

/// How much of the very best passages holds a word, by their scores, and how many do.
struct Held {
  double share = 0;
  int passages = 0;
  std::size_t last = 0;  ///< the last one's place among the best, from 1
};

bool says_something(const Leaf& leaf) {
  return leaf.rule == Rule::stem && leaf.scale == 1 && !leaf.field;
}

class Feedback {
 public:
  Feedback(const Xapian::Database& database, const std::vector<Leaf>& leaves,
           const PassageWords& words)
      : database_(database), words_(words) {
    for (const Leaf& leaf : leaves) {
      if (is_stemmed(leaf.rule)) asked_.insert(leaf.terms[0]);
    }
  }

  std::vector<Shared> shared_by(const std::vector<Ranked>& best) const {
    const std::size_t number = std::min(kFeedbackPassages, best.size());
    std::map<std::string, Held> held;
    double all = 0;
    for (std::size_t i = 0; i < number; ++i) {
      all += best[i].score;
      for (schema::ForwardReader words = words_.of(best[i].id); !words.at_end();) {
        Held& word = held[words.next().stem()];
        if (std::exchange(word.last, i + 1) == i + 1) continue;  // another form of it
        word.share += best[i].score;
        ++word.passages;
      }
    }
    std::vector<Shared> shared;
    for (const auto& [stem, by] : held) {
      if (by.passages == 1 || !may_be_shared(stem)) continue;
      const double weight = by.share / all * rarity(stem);
      if (weight > 0) shared.push_back({stem, weight});
    }
    std::stable_sort(shared.begin(), shared.end(),
                     [](const Shared& a, const Shared& b) { return a.weight > b.weight; });
    shared.resize(std::min(shared.size(), kFeedbackWords));
    return shared;
  }

 private:
  bool may_be_shared(const std::string& stem) const {
    const bool begins_with_letter = !stem.empty() && static_cast<unsigned char>(stem[0]) >= 'a';
    return begins_with_letter && !asked_.contains(stem) && !text::is_function_word(stem);
  }

  /// 0 for what so many passages hold that it says nothing.
  double rarity(const std::string& stem) const {
    const double records = database_.get_doccount();
    const double holding = database_.get_termfreq(text::stem_term("", stem));
    return holding > kCommonShare * records ? 0 : std::log(1 + records / (holding + 1));
  }

  const Xapian::Database& database_;
  const PassageWords& words_;
  std::set<std::string> asked_;
};

/// Which of the stems a passage holds, a bit each.
std::uint32_t bits_of(schema::ForwardReader words, const StemNumbers& stems) {
  std::uint32_t held = 0;
  while (!words.at_end()) {
    if (const auto stem = stems.find(words.next())) held |= 1U << *stem;
  }
  return held;
}

double sum_of(std::uint32_t bits, const std::vector<Shared>& shared) {
  double sum = 0;
  for (std::size_t i = 0; i < shared.size(); ++i) {
    if ((bits >> i & 1U) != 0) sum += shared[i].weight;
  }
  return sum;
}

}  // namespace

void add_feedback(const Xapian::Database& database, const std::vector<Leaf>& leaves,
                  const PassageWords& words, std::vector<Ranked>& best) {
  const auto word = std::find_if(leaves.begin(), leaves.end(), says_something);
  if (word == leaves.end()) return;
  const std::vector<Shared> shared = Feedback(database, leaves, words).shared_by(best);
  StemNumbers stems;
  for (const Shared& stem : shared) stems.add(stem.stem);
  for (Ranked& passage : std::span(best).first(std::min(best.size(), kFeedbackReach))) {
    const double gain = kFeedbackScale * sum_of(bits_of(words.of(passage.id), stems), shared);
    if (gain == 0) continue;
    passage.score += gain;
    passage.gains.push_back(
        {static_cast<std::size_t>(word - leaves.begin()), Rule::feedback, gain});
  }
}

}  // namespace sporhund::query
