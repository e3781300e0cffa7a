#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace sporhund::query {

/// How many letters must be inserted, removed, replaced or changed places with the next one to make
/// one word of the other; `most` + 1 where it takes more. The restricted Damerau-Levenshtein
/// distance ("optimal string alignment"), in code points.
unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most);

/// The word of the index that is at most so many edits from one in lower case: the nearest, of
/// these the one that most passages hold, of these the first in byte order. Empty where there is
/// none.
std::string likest_word(std::string_view word, unsigned edits, const Xapian::Database& database);

}  // namespace sporhund::query
