#pragma once

#include <string_view>

namespace sporhund::text {

/// data/norm_pairs.txt: a word and its counterpart a line, both ways, in byte order.
inline constexpr std::string_view kNormPairs
#include "text/data/norm_pairs.inc"
    ;

}  // namespace sporhund::text
