#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sporhund::query {

/// The names most like a mistyped one, at most three, the likest first: those that hold it, and
/// those a few letters away. Case doesn't matter.
std::vector<std::string> near_names(std::string_view typed, const std::vector<std::string>& names);

/// "; mente du «A» eller «B»?", or nothing where there are no names.
std::string did_you_mean(const std::vector<std::string>& names);

}  // namespace sporhund::query
