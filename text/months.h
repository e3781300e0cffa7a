#pragma once

#include <array>
#include <string_view>

namespace sporhund::text {

/// The months in lower case, January first; bokmål and nynorsk spell them alike.
inline constexpr auto kMonths =
    std::to_array<std::string_view>({"januar", "februar", "mars", "april", "mai", "juni", "juli",
                                     "august", "september", "oktober", "november", "desember"});

}  // namespace sporhund::text
