#include "query/ranking/asked_words.h"

#include <algorithm>
#include <cmath>

#include "query/ranking/ranking.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

/// BM25's weight of a term by the passages that hold it, never < 0.
double rarity(const Xapian::Database& database, const std::string& term) {
  const double records = database.get_doccount();
  const double holding = database.get_termfreq(term);
  return std::log(1 + (records - holding + 0.5) / (holding + 0.5));
}

}  // namespace

const std::vector<std::size_t> AskedWords::kNone;

AskedWords::AskedWords(const Xapian::Database& database, const std::vector<Leaf>& leaves) {
  for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
    const Rule rule = leaves[leaf].rule;
    if ((rule == Rule::stem || rule == Rule::exact) && !leaves[leaf].field) {
      want(database, leaves[leaf], leaf);
    } else if (rule == Rule::norm || rule == Rule::spelling) {
      stand_in(database, leaves[leaf]);
    }
  }
  for (const AskedWord& word : words_) {
    if (word.has_likes) want_grams(word.term, word.leaf);
  }
}

void AskedWords::want(const Xapian::Database& database, const Leaf& from, std::size_t leaf) {
  const bool stemmed = from.rule == Rule::stem;
  AskedWord word{leaf, text::lower(from.typed), 0};
  word.weight = rarity(
      database, stemmed ? text::stem_term("", from.terms[0]) : text::word_term("", from.terms[0]));
  if (from.scale != 1) word.weight *= kAskingScale;  // no function word says more here
  find(from.terms[0], words_.size());
  word.has_likes = stemmed && from.scale == 1;  // function words are alike without meaning alike
  words_.push_back(std::move(word));
}

/// Another word for the one wanted last: its spelling in the other norm, or without a mistake.
void AskedWords::stand_in(const Xapian::Database& database, const Leaf& other) {
  if (words_.empty() || words_.back().term != text::lower(other.typed)) return;
  AskedWord& word = words_.back();
  find(other.terms[0], words_.size() - 1);
  word.weight = std::min(word.weight, rarity(database, text::stem_term("", other.terms[0])));
  // Of a word that no passage holds only what stands for it is looked for.
  const std::string own = text::stem_term("", text::stem(word.term));
  word.has_likes = word.has_likes && database.term_exists(own);
  want_grams(other.meant.empty() ? other.terms[0] : other.meant, word.leaf);
}

void AskedWords::find(const std::string& stem, std::size_t word) {
  const std::uint32_t number = stems_.add(stem);
  by_stem_.resize(stems_.size());
  by_stem_[number].push_back(word);
}

void AskedWords::want_grams(const std::string& word, std::size_t leaf) {
  grams_.add(word);
  gram_leaves_.resize(grams_.size(), leaf);
}

}  // namespace sporhund::query
