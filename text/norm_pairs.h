#pragma once

#include <string_view>

namespace sporhund::text {

/// data/norm_pairs.txt: a word and its counterpart a line, both ways, in byte order.
extern const std::string_view kNormPairs;

}  // namespace sporhund::text
