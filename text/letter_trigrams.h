#pragma once

#include <string_view>

namespace sporhund::text {

/// text/data/letter_trigrams.txt, made by scripts/make_letter_trigrams.py, which says its form.
extern const std::string_view kLetterTrigrams;

}  // namespace sporhund::text
