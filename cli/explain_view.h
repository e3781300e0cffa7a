#pragma once

#include <string>

#include "cli/terminal.h"
#include "schema/answer.h"

namespace sporhund::cli {

/// Why a hit matched, as people read it: which fields its score comes from, then each word of the
/// question with the words that stand for it and the rules they were found by. Empty without
/// reasons.
std::string explain_view(const schema::Hit& hit, const Terminal& terminal);

}  // namespace sporhund::cli
