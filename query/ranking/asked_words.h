#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/ranking/stem_numbers.h"
#include "query/terms/leaf.h"
#include "text/grams.h"

namespace sporhund::query {

/// A word of the question that stands for itself.
struct AskedWord {
  std::size_t leaf = 0;
  std::string term;  ///< lower case
  double weight = 0;
  bool has_likes = false;  ///< words with pieces of it count
};

/// What the words of the best passages are looked through for: the question's own, with their
/// spellings in the other norm and without mistakes, and pieces of them.
class AskedWords {
 public:
  AskedWords(const Xapian::Database& database, const std::vector<Leaf>& leaves);

  const std::vector<AskedWord>& words() const { return words_; }
  /// Numbers of those words that a passage's word is a form of.
  const std::vector<std::size_t>& formed_by(const schema::ForwardWord& word) const {
    const auto stem = stems_.find(word);
    return stem ? by_stem_[*stem] : kNone;
  }
  const text::GramIndex& grams() const { return grams_; }
  /// The first leaf that has a gram, by the gram's number.
  std::size_t leaf_of_gram(std::size_t gram) const { return gram_leaves_[gram]; }

 private:
  void want(const Xapian::Database& database, const Leaf& from, std::size_t leaf);
  void stand_in(const Xapian::Database& database, const Leaf& other);
  void find(const std::string& stem, std::size_t word);
  void want_grams(const std::string& word, std::size_t leaf);

  static const std::vector<std::size_t> kNone;

  std::vector<AskedWord> words_;
  StemNumbers stems_;
  std::vector<std::vector<std::size_t>> by_stem_;  ///< words, by their stem's number
  text::GramIndex grams_;
  std::vector<std::size_t> gram_leaves_;
};

}  // namespace sporhund::query
