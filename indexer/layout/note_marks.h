#pragma once

#include <string>
#include <string_view>

namespace sporhund::indexer {

/// Digits as U+00B9 and its like, so that «reglene» with a note's mark is not the word «reglene1».
std::string raised(std::string_view digits);

/// A word whose last letters are raised: one or two digits behind a small letter, punctuation
/// aside, are a note's mark. Any other word as it is.
std::string with_raised_mark(std::string_view word);

}  // namespace sporhund::indexer
