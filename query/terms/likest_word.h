#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace sporhund::query {

/// The word of the index that is at most so many edits (text::EditTable) from one in lower case:
/// the nearest, of these the one that most passages hold, of these the first in byte order. Empty
/// where there is none. The lists of words are walked through as tries: what begins with too many
/// edits is skipped (Schulz and Mihov, "Fast string correction with Levenshtein automata", 2002).
std::string likest_word(std::string_view word, unsigned edits, const Xapian::Database& database);

}  // namespace sporhund::query
