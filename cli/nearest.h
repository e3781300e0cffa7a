#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sporhund::cli {

/// The name that was most likely meant; empty where none is near.
std::string nearest(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace sporhund::cli
