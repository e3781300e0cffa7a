#pragma once

#include <filesystem>

#include "schema/answer.h"
#include "schema/index_layout.h"

namespace sporhund::indexer {

/// Throws schema::Error: index_missing or index_damaged.
schema::IndexAge age_of_index(const std::filesystem::path& folder);

/// Reads a whole index and compares it with what it says of itself.
schema::CheckAnswer check_index(const std::filesystem::path& folder);

}  // namespace sporhund::indexer
