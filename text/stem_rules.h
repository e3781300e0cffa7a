#pragma once

#include <string_view>

namespace sporhund::text {

/// data/stem_rules.txt: an end of words and what stands for it in their stems, in byte order.
inline constexpr std::string_view kStemRules
#include "text/data/stem_rules.inc"
    ;

}  // namespace sporhund::text
