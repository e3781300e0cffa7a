#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"
#include "schema/answer.h"

namespace sporhund::cli {

/// Assignments for people, grouped by document.
std::string assignments_view(const std::vector<schema::AssignmentRow>& rows,
                             const Terminal& terminal);
/// Agenda items for people, grouped by document.
std::string items_view(const std::vector<schema::ItemRow>& rows, const Terminal& terminal);

}  // namespace sporhund::cli
