#pragma once

#include <vector>

#include "indexer/plan.h"

namespace sporhund::indexer {

/// Puts jobs that are sorted by path into the order to read them in: large files first, as one
/// begun last would be waited for while all other threads idle. What lies in one archive stays
/// together, so that it is opened once, and goes by its largest file.
void order_for_reading(std::vector<DocumentJob>& jobs);

}  // namespace sporhund::indexer
