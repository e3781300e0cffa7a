#pragma once

#include <filesystem>
#include <vector>

namespace sporhund::indexer {

/// Lets this process and its children open only what lies under these paths; for good. Does nothing
/// where the kernel has no Landlock (Linux 5.13). Throws std::system_error where it has, but
/// refuses. Paths that are not there are passed over.
void restrict_files(const std::vector<std::filesystem::path>& readable,
                    const std::vector<std::filesystem::path>& writable);

}  // namespace sporhund::indexer
