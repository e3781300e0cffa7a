#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace sporhund::query {

/// The word of the index that is at most so many edits from one in lower case, letters that the
/// keyboard lacks (text/misspelling.h) aside: one of the fewest edits, by what they cost and how
/// many passages hold it, else the first in byte order. Empty where there is none. The lists of
/// words are walked through as tries: what begins too dear is skipped (Schulz and Mihov, "Fast
/// string correction with Levenshtein automata", 2002).
std::string likest_word(std::string_view word, unsigned edits, const Xapian::Database& database);

}  // namespace sporhund::query
