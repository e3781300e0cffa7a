#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::indexer {

/// A line's cells, which tabs part.
std::vector<std::string_view> row_cells(std::string_view row);

/// The column that a table's header names as that of the owner: "Tiltak\tTiltakseier" has it in 1.
std::optional<std::size_t> owner_column(std::string_view header);

}  // namespace sporhund::indexer
