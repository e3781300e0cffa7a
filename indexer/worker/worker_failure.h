#pragma once

#include <optional>
#include <string>

#include "indexer/worker/reader_options.h"
#include "schema/document.h"

namespace sporhund::indexer {

/// Why a worker that ended by itself did so: its wait status, or none where it had to be killed,
/// and what it wrote to standard error. The failure has no path.
schema::Failure worker_failure(std::optional<int> ended, const std::string& complaint,
                               const ReadingLimits& limits);

}  // namespace sporhund::indexer
