#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sporhund::text {

/// Four letters in a row, in one number; equal for equal letters.
using Gram = std::uint64_t;

/// The grams of a word with an edge before and after it, in order. A word of one letter has none.
std::vector<Gram> grams(std::string_view word);

}  // namespace sporhund::text
