#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "indexer/run.h"
#include "schema/answer.h"

namespace sporhund::cli {

/// Indexes the paths, and again after each change under them, until SIGINT or SIGTERM comes: then
/// it returns. `tell` gets the first report and each that says something new. A run that is
/// interrupted leaves the index at its last commit. Call it before any thread is started.
void watch_and_index(const std::vector<std::filesystem::path>& paths, indexer::RunOptions options,
                     const entities::Tagger& tagger,
                     const std::function<void(const schema::IndexReport&)>& tell);

}  // namespace sporhund::cli
