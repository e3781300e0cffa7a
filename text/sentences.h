#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace sporhund::text {

/// The sentences of a normalised text as half-open byte ranges, in order, together covering all
/// that is not space. Abbreviations ("jf.", "bl.a.", "mill.", "kap.", "nr."), initials, ordinals
/// before a month ("1. juni") and list numbers do not end one; a line break does.
std::vector<std::pair<std::size_t, std::size_t>> sentences(std::string_view text);

}  // namespace sporhund::text
