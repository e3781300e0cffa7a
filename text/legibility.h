#pragma once

#include <string_view>

namespace sporhund::text {

/// Whether a word could be Norwegian or English by how its letters follow each other: bits of each
/// letter after the two before it, in the words of Debian's lists
/// (scripts/make_letter_trigrams.py). Letters of a wrong character map, or with holes among them,
/// could not; names mostly could. `letters` is a run of letters in either case, Latin-1's and Latin
/// Extended-A's accents set aside; of fewer than three nothing can be said, so they could. Uses no
/// ICU: workers call it.
bool is_plausible_word(std::u32string_view letters);

}  // namespace sporhund::text
