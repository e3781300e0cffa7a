#pragma once

#include <string_view>

namespace sporhund::text {

/// text/data/letter_trigrams.txt, made by scripts/make_letter_trigrams.py, which says its form.
inline constexpr std::string_view kLetterTrigrams
#include "text/data/letter_trigrams.inc"
    ;

}  // namespace sporhund::text
