#pragma once

#include <string_view>

namespace sporhund::text {

/// data/norm_pairs.txt: a word and its counterpart a line, both ways, in byte order.
inline constexpr std::string_view kNormPairs
#include "text/data/norm_pairs.inc"
    ;

/// data/nynorsk_forms.txt: a form of nynorsk and what it may be in bokmål a line, where kNormPairs
/// doesn't join them; in byte order.
inline constexpr std::string_view kNynorskForms
#include "text/data/nynorsk_forms.inc"
    ;

}  // namespace sporhund::text
