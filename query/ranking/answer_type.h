#pragma once

/// What kind of answer a question wants, told by the words that it begins with.

#include <cstdint>
#include <string_view>
#include <vector>

namespace sporhund::query {

enum class Asked : std::uint8_t {
  subject,  ///< no question: what there is on a subject
  answer,   ///< a person, a thing, a reason …
  place,    ///< «hvor», «hvilken by»
  time,     ///< «når», «hvilket år», «kva dato»
  number,   ///< «hvor mange», «kor mykje», «hvor gammel»
};

/// Reads bokmål and nynorsk. A question word counts among the first words only: «når» further on
/// joins.
Asked asked_for(std::string_view question);

/// Whether a word in lower case may be such a time – a year, a month – or number. No place is told
/// by the word alone.
bool may_answer(Asked asked, std::string_view word);

/// A word of the question in a passage.
struct PlacedWord {
  double weight = 0;
  std::vector<std::uint32_t> places;  ///< in words; none where the passage lacks it
};

/// How much of the question stands near one of the answers, the best of them: a word's weight, half
/// of it at the distance kAnswerReach. None is an answer where a word of the question itself
/// stands.
double best_support(const std::vector<PlacedWord>& words,
                    const std::vector<std::uint32_t>& answers);

}  // namespace sporhund::query
