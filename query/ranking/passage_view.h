#pragma once

#include <cstdint>
#include <vector>

#include "query/ranking/answer_type.h"
#include "query/ranking/asked_words.h"
#include "schema/forward_entry.h"

namespace sporhund::query {

/// Places of words in a passage, counted in words, ascending.
using Places = std::vector<std::uint32_t>;

/// A passage as the question sees it.
struct PassageView {
  std::vector<double> grams;  ///< by number: how often words have it, weighted by field
  std::vector<Places> forms;  ///< of each word of the question
  Places answers;             ///< of words that may be what is asked for
};

/// Looks at passages one by one.
class PassageViewer {
 public:
  PassageViewer(const AskedWords& asked, Asked kind);

  /// Throws schema::Error{index_damaged} where the words can't be read.
  PassageView view(schema::ForwardReader words);

  /// By how much a gram tells passages from each other, by the words seen so far: they stand for
  /// the language's.
  double rarity_of_gram(std::size_t gram) const;

 private:
  void look(const schema::ForwardWord& word, PassageView& view);

  const AskedWords& asked_;
  Asked kind_;
  bool asks_;                         ///< for what may_answer() tells
  double words_ = 0;                  ///< different ones of each passage
  std::vector<double> gram_words_;    ///< how many of them have it
  std::vector<std::uint32_t> found_;  ///< room for the grams of a word
};

}  // namespace sporhund::query
