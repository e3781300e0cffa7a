#pragma once

#include <xapian.h>

namespace sporhund::query {

/// BM25's constants (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond", 2009). Small k1 and b suit passages, which are short and even in length. A word counts
/// in quarters (schema::kFields), so k1 is four times what it is for whole occurrences.
inline constexpr double kTermSaturation = 4 * 0.75;  // k1
inline constexpr double kLengthNormalisation = 0.3;  // b
inline constexpr double kMinNormalisedLength = 0.5;  // Xapian's own: shorter passages gain no more

/// How much an identifier as a value weighs against the same words in the text: the passage that
/// gives an assignment comes before those that mention it.
inline constexpr double kIdentifierScale = 3;

inline Xapian::BM25Weight weighting() {
  return Xapian::BM25Weight(kTermSaturation, 0, 1, kLengthNormalisation, kMinNormalisedLength);
}

}  // namespace sporhund::query
