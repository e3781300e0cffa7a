#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sporhund::indexer {

/// The forum that "Møte i NUIT" or "Referat fra møte i NUIT" names, or "Møteinnkalling NUIT".
std::optional<std::string> forum_line(std::string_view text);

}  // namespace sporhund::indexer
