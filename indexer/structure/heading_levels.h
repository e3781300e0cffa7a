#pragma once

#include <string_view>
#include <vector>

#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

inline constexpr double kLargerBy = 0.8;  ///< points: what the eye sees as another size

bool is_upper_case(std::string_view text);
bool names_assignment_or_case(const Block& block);
/// "Forslag til vedtak:" in bold: names the few lines below it.
bool is_label(const Block& block);

/// Gives each heading its level, outermost first: by its section number where that goes on from
/// one above, else by size of type, then depth of the section number, then weight. The heading of
/// an assignment or a case lies below a section's heading of the same style.
void set_levels(std::vector<Block>& blocks);

}  // namespace sporhund::indexer
