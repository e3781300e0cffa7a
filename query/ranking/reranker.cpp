#include "query/ranking/reranker.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "query/ranking/feedback.h"
#include "query/ranking/passage_words.h"
#include "query/ranking/ranking.h"
#include "schema/forward_entry.h"
#include "text/grams.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using text::Gram;
using Positions = std::vector<std::uint32_t>;

/// A word of the question that stands for itself.
struct Wanted {
  std::size_t leaf = 0;
  std::string term;  ///< lower case
  double weight = 0;
  bool has_likes = false;  ///< words with pieces of it count
};

/// What a word of the passages shares with the question.
struct Known {
  std::vector<std::size_t> grams;   ///< of the question's, by number
  std::vector<std::size_t> wanted;  ///< words of the question that it is a form of
  bool answers = false;             ///< may be what is asked for
};

struct Occurrence {
  const Known* word = nullptr;
  double count = 0;
};

using Places = std::vector<std::string_view>;  ///< each for schema::places_of()

/// A passage as the question sees it.
struct View {
  std::string document;
  double ordinal = 0;
  std::vector<Occurrence> alike;  ///< words with grams of the question
  std::vector<Places> forms;      ///< of each wanted word
  Places answers;                 ///< of words that may be what is asked for
};

void sort_best_first(std::vector<Ranked>& best) {
  std::sort(best.begin(), best.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(b.score, a.order) < std::tie(a.score, b.order);
  });
}

class Reranker {
 public:
  Reranker(const Xapian::Database& database, const Wish& wish) : database_(database), wish_(wish) {
    for (std::size_t leaf = 0; leaf < wish.leaves.size(); ++leaf) {
      const Rule rule = wish.leaves[leaf].rule;
      if ((rule == Rule::stem || rule == Rule::exact) && !wish.leaves[leaf].field) {
        want(leaf, wish.leaves[leaf]);
      } else if (rule == Rule::norm || rule == Rule::spelling) {
        stand_in(wish.leaves[leaf]);
      }
    }
    for (const Wanted& word : wanted_) {
      if (word.has_likes) want_grams(word.term, word.leaf);
    }
    gram_words_.resize(gram_leaf_.size());
  }

  void run(std::vector<Ranked>& best) {
    if (wanted_.empty()) return;
    const PassageWords words(database_, ids_of(best));
    for (const PassageWords::Word& word : words.words()) known_.push_back(known(word));
    for (const Ranked& passage : best) views_.push_back(view(passage, words.of(passage.id)));
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
  void want(std::size_t leaf, const Leaf& from) {
    const bool stemmed = from.rule == Rule::stem;
    Wanted word{leaf, text::lower(from.typed), 0};
    word.weight =
        rarity(stemmed ? text::stem_term("", from.terms[0]) : text::word_term("", from.terms[0]));
    if (from.scale != 1) word.weight *= kAskingScale;  // no function word says more here
    by_stem_[from.terms[0]].push_back(wanted_.size());
    word.has_likes = stemmed && from.scale == 1;  // function words are alike without meaning alike
    wanted_.push_back(std::move(word));
  }

  /// Another word for the one wanted last: its spelling in the other norm, or without a mistake.
  void stand_in(const Leaf& other) {
    if (wanted_.empty() || wanted_.back().term != text::lower(other.typed)) return;
    Wanted& word = wanted_.back();
    by_stem_[other.terms[0]].push_back(wanted_.size() - 1);
    word.weight = std::min(word.weight, rarity(text::stem_term("", other.terms[0])));
    // Of a word that no passage holds only what stands for it is looked for.
    const std::string own = text::stem_term("", text::stem(word.term));
    word.has_likes = word.has_likes && database_.term_exists(own);
    want_grams(other.meant.empty() ? other.terms[0] : other.meant, word.leaf);
  }

  /// BM25's weight of a term by the passages that hold it, never < 0.
  double rarity(const std::string& term) const {
    const double records = database_.get_doccount();
    const double holding = database_.get_termfreq(term);
    return std::log(1 + (records - holding + 0.5) / (holding + 0.5));
  }

  void want_grams(const std::string& word, std::size_t leaf) {
    for (const Gram gram : text::grams(word)) {
      gram_filter_.set(filter_place(gram));
      if (gram_numbers_.try_emplace(gram, gram_leaf_.size()).second) gram_leaf_.push_back(leaf);
    }
  }

  static std::vector<Xapian::docid> ids_of(const std::vector<Ranked>& passages) {
    std::vector<Xapian::docid> ids;
    ids.reserve(passages.size());
    for (const Ranked& passage : passages) ids.push_back(passage.id);
    return ids;
  }

  View view(const Ranked& passage, const PassageWords::Passage& held) const {
    const std::size_t dash = passage.order.rfind('-');
    View view;
    view.document = passage.order.substr(0, dash);
    view.ordinal = std::stod(passage.order.substr(dash + 1));
    view.forms.resize(wanted_.size());
    for (const PassageWords::Held& word : held.words) look(word, view);
    if (wish_.asked == Asked::place) view.answers = {held.names};
    return view;
  }

  void look(const PassageWords::Held& word, View& view) const {
    const Known& known = known_[word.word];
    if (!known.grams.empty()) view.alike.push_back({&known, word.count});
    // What stands only in the document's title tells nothing of the passage.
    if (known.answers && word.count >= 1) view.answers.push_back(word.places);
    for (const std::size_t wanted : known.wanted) view.forms[wanted].push_back(word.places);
  }

  static Positions positions(const Places& words) {
    Positions positions;
    for (const std::string_view places : words) {
      for (const std::uint32_t place : schema::places_of(places)) positions.push_back(place);
    }
    std::sort(positions.begin(), positions.end());
    return positions;
  }

  Known known(const PassageWords::Word& word) {
    Known known;
    for (const Gram gram : text::grams(word.term)) {
      if (!gram_filter_[filter_place(gram)]) continue;
      const auto found = gram_numbers_.find(gram);
      if (found == gram_numbers_.end()) continue;
      known.grams.push_back(found->second);
      ++gram_words_[found->second];
    }
    auto same = by_stem_.find(word.stem);
    if (same == by_stem_.end()) same = by_stem_.find(std::string(word.term));
    if (same != by_stem_.end()) known.wanted = same->second;
    known.answers = known.wanted.empty() && may_answer(wish_.asked, word.term);
    return known;
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

  // The passages' words stand for the language's: a piece that many of them have says little.
  void add_likeness(const View& view, Ranked& passage) const {
    std::vector<double> counts(gram_leaf_.size());
    for (const Occurrence& word : view.alike) {
      for (const std::size_t gram : word.word->grams) counts[gram] += word.count;
    }
    for (std::size_t gram = 0; gram < counts.size(); ++gram) {
      if (counts[gram] == 0) continue;
      const double rarity = std::log(1 + static_cast<double>(known_.size()) / gram_words_[gram]);
      add(passage, gram_leaf_[gram], Rule::gram,
          kGramScale * rarity * counts[gram] / (counts[gram] + kGramSaturation));
    }
  }

  void add_nearness(const View& view, Ranked& passage) const {
    for (std::size_t first = 0; first + 1 < wanted_.size(); ++first) {
      if (!are_neighbours(first, view)) continue;
      const double weight = std::min(wanted_[first].weight, wanted_[first + 1].weight);
      add(passage, wanted_[first + 1].leaf, Rule::near, kNearnessScale * weight);
    }
  }

  /// Whether a wanted word and the next one stand so in a passage.
  static bool are_neighbours(std::size_t first, const View& view) {
    if (view.forms[first].empty() || view.forms[first + 1].empty()) return false;
    const Positions here = positions(view.forms[first]);
    const Positions next = positions(view.forms[first + 1]);
    return std::any_of(here.begin(), here.end(), [&](std::uint32_t place) {
      return std::binary_search(next.begin(), next.end(), place + 1);
    });
  }

  void add_answer(const View& view, Ranked& passage) const {
    if (view.answers.empty()) return;
    std::vector<PlacedWord> words;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      words.push_back({wanted_[i].weight, positions(view.forms[i])});
    }
    const double support = best_support(words, positions(view.answers));
    if (support > 0) add(passage, wanted_[0].leaf, Rule::answer, kAnswerScale * support);
  }

  void add_surroundings(std::vector<Ranked>& best) const {
    std::vector<std::size_t> reading_order(best.size());
    std::iota(reading_order.begin(), reading_order.end(), std::size_t{0});
    std::sort(reading_order.begin(), reading_order.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(views_[a].document, views_[a].ordinal) <
             std::tie(views_[b].document, views_[b].ordinal);
    });
    spread(reading_order, best);
    std::reverse(reading_order.begin(), reading_order.end());
    spread(reading_order, best);
  }

  /// From each passage that holds a word to those after it that don't, up to the next that does.
  void spread(const std::vector<std::size_t>& order, std::vector<Ranked>& best) const {
    std::vector<const View*> holders(wanted_.size(), nullptr);
    for (const std::size_t i : order) {
      for (std::size_t wanted = 0; wanted < wanted_.size(); ++wanted) {
        const View*& holder = holders[wanted];
        if (!views_[i].forms[wanted].empty()) {
          holder = &views_[i];
        } else if (holder != nullptr && holder->document == views_[i].document) {
          const double between = std::abs(holder->ordinal - views_[i].ordinal) - 1;
          add(best[i], wanted_[wanted].leaf, Rule::surroundings,
              kSurroundingScale * wanted_[wanted].weight * std::pow(kSurroundingDecay, between));
        }
      }
    }
  }

  static std::size_t filter_place(Gram gram) {
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // Fibonacci hashing (Knuth, 6.4)
    return static_cast<std::size_t>(gram * kMix >> 52U);
  }

  static constexpr std::size_t kFilterPlaces = 4096;

  const Xapian::Database& database_;
  const Wish& wish_;
  std::vector<Wanted> wanted_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_stem_;
  std::unordered_map<Gram, std::size_t> gram_numbers_;
  std::bitset<kFilterPlaces> gram_filter_;  ///< without false negatives: most grams are not wanted
  std::vector<std::size_t> gram_leaf_;      ///< the first leaf with the gram
  std::vector<double> gram_words_;          ///< how many of known_ have it
  std::vector<Known> known_;                ///< by PassageWords' numbers
  std::vector<View> views_;
};

}  // namespace

void rerank(const Xapian::Database& database, const Wish& wish, std::vector<Ranked>& best) {
  Reranker(database, wish).run(best);
}

}  // namespace sporhund::query
