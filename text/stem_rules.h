#pragma once

#include <string_view>

namespace sporhund::text {

/// data/stem_rules.txt: an end of words and what stands for it in their stems, in byte order.
extern const std::string_view kStemRules;

}  // namespace sporhund::text
