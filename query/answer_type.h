#pragma once

/// What kind of answer a question wants, told by the words that it begins with.

#include <cstdint>
#include <string_view>

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

}  // namespace sporhund::query
