#include "query/ranking/reranker.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>

#include "query/ranking/asked_words.h"
#include "query/ranking/feedback.h"
#include "query/ranking/passage_view.h"
#include "query/ranking/passage_words.h"
#include "query/ranking/ranking.h"

namespace sporhund::query {

namespace {

void sort_best_first(std::vector<Ranked>& best) {
  std::sort(best.begin(), best.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(b.score, a.order) < std::tie(a.score, b.order);
  });
}

/// Where a passage stands in its document.
struct Position {
  std::string_view document;
  double ordinal = 0;

  /// `order` is the passage's schema::kSlotOrder, and outlives this.
  explicit Position(std::string_view order) {
    const std::size_t dash = order.rfind('-');
    document = order.substr(0, dash);
    ordinal = std::stod(std::string(order.substr(dash + 1)));
  }
  bool operator<(const Position& other) const {
    return std::tie(document, ordinal) < std::tie(other.document, other.ordinal);
  }
};

class Reranker {
 public:
  Reranker(const Xapian::Database& database, const Wish& wish)
      : database_(database), wish_(wish), asked_(database, wish.leaves) {}

  void run(std::vector<Ranked>& best) {
    if (wanted().empty()) return;
    const PassageWords words(database_, ids_of(best));
    PassageViewer viewer(asked_, wish_.asked);
    views_.reserve(best.size());
    for (const Ranked& passage : best) views_.push_back(viewer.view(words.of(passage.id)));
    for (std::size_t gram = 0; gram < asked_.grams().size(); ++gram) {
      gram_rarities_.push_back(viewer.rarity_of_gram(gram));
    }
    for (std::size_t i = 0; i < best.size(); ++i) {
      add_likeness(views_[i], best[i]);
      add_nearness(views_[i], best[i]);
      add_answer(views_[i], best[i]);
    }
    add_surroundings(best);
    sort_best_first(best);
    if (wish_.asked != Asked::subject) return;
    add_feedback(database_, wish_.leaves, words, best);
    sort_best_first(best);
  }

 private:
  const std::vector<AskedWord>& wanted() const { return asked_.words(); }

  static std::vector<Xapian::docid> ids_of(const std::vector<Ranked>& passages) {
    std::vector<Xapian::docid> ids;
    ids.reserve(passages.size());
    for (const Ranked& passage : passages) ids.push_back(passage.id);
    return ids;
  }

  void add(Ranked& passage, std::size_t leaf, Rule rule, double score) const {
    passage.score += score;
    for (Gain& gain : passage.gains) {
      if (gain.leaf != leaf || gain.rule != rule) continue;
      gain.score += score;
      return;
    }
    passage.gains.push_back({leaf, rule, score});
  }

  void add_likeness(const PassageView& view, Ranked& passage) const {
    for (std::size_t gram = 0; gram < view.grams.size(); ++gram) {
      const double count = view.grams[gram];
      if (count == 0) continue;
      add(passage, asked_.leaf_of_gram(gram), Rule::gram,
          kGramScale * gram_rarities_[gram] * count / (count + kGramSaturation));
    }
  }

  void add_nearness(const PassageView& view, Ranked& passage) const {
    for (std::size_t first = 0; first + 1 < wanted().size(); ++first) {
      if (!are_neighbours(first, view)) continue;
      const double weight = std::min(wanted()[first].weight, wanted()[first + 1].weight);
      add(passage, wanted()[first + 1].leaf, Rule::near, kNearnessScale * weight);
    }
  }

  /// Whether a wanted word and the next one stand so in a passage.
  static bool are_neighbours(std::size_t first, const PassageView& view) {
    const Places& here = view.forms[first];
    const Places& next = view.forms[first + 1];
    return std::any_of(here.begin(), here.end(), [&](std::uint32_t place) {
      return std::binary_search(next.begin(), next.end(), place + 1);
    });
  }

  void add_answer(const PassageView& view, Ranked& passage) const {
    if (view.answers.empty()) return;
    std::vector<PlacedWord> words;
    for (std::size_t i = 0; i < wanted().size(); ++i) {
      words.push_back({wanted()[i].weight, view.forms[i]});
    }
    const double support = best_support(words, view.answers);
    if (support > 0) add(passage, wanted()[0].leaf, Rule::answer, kAnswerScale * support);
  }

  void add_surroundings(std::vector<Ranked>& best) const {
    std::vector<Position> positions;
    positions.reserve(best.size());
    for (const Ranked& passage : best) positions.emplace_back(passage.order);
    std::vector<std::size_t> reading_order(best.size());
    std::iota(reading_order.begin(), reading_order.end(), std::size_t{0});
    std::sort(reading_order.begin(), reading_order.end(),
              [&](std::size_t a, std::size_t b) { return positions[a] < positions[b]; });
    spread(reading_order, positions, best);
    std::reverse(reading_order.begin(), reading_order.end());
    spread(reading_order, positions, best);
  }

  /// From each passage that holds a word to those after it that don't, up to the next that does.
  void spread(const std::vector<std::size_t>& order, const std::vector<Position>& positions,
              std::vector<Ranked>& best) const {
    std::vector<const Position*> holders(wanted().size(), nullptr);
    for (const std::size_t i : order) {
      for (std::size_t word = 0; word < wanted().size(); ++word) {
        const Position*& holder = holders[word];
        if (!views_[i].forms[word].empty()) {
          holder = &positions[i];
        } else if (holder != nullptr && holder->document == positions[i].document) {
          const double between = std::abs(holder->ordinal - positions[i].ordinal) - 1;
          add(best[i], wanted()[word].leaf, Rule::surroundings,
              kSurroundingScale * wanted()[word].weight * std::pow(kSurroundingDecay, between));
        }
      }
    }
  }

  const Xapian::Database& database_;
  const Wish& wish_;
  AskedWords asked_;
  std::vector<double> gram_rarities_;  ///< by number
  std::vector<PassageView> views_;
};

}  // namespace

std::size_t worth_reranking(const std::vector<Ranked>& found) {
  const std::size_t most = std::min<std::size_t>(kReranked, found.size());
  if (most <= kSurelyReranked) return most;
  const double least = kWorthReranking * found[kPage - 1].score;
  const auto is_worth = [least](const Ranked& passage) { return passage.score >= least; };
  const auto start = found.begin() + kSurelyReranked;
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(most);
  return static_cast<std::size_t>(std::find_if_not(start, end, is_worth) - found.begin());
}

void rerank(const Xapian::Database& database, const Wish& wish, std::vector<Ranked>& best) {
  Reranker(database, wish).run(best);
}

}  // namespace sporhund::query
