#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sporhund::indexer {

/// What a foreign program may use. Each of its processes has these limits.
struct Confinement {
  std::size_t memory_bytes = 0;
  std::uint64_t cpu_seconds = 0;
  std::size_t file_bytes = 0;            ///< the largest file that it may write
  std::filesystem::path own_folder;      ///< the only one that it may write to
  std::filesystem::path program_folder;  ///< where it is installed
};

/// Becomes the program `command` (a path and its arguments), without network, without connections
/// to local services, in the process group of the caller for good, within `confinement`. It reads
/// what the system has under /usr, /etc and the like and its own folders; where the kernel has no
/// Landlock, it may read and write what its user may. Returns only where it can't: an exit code.
int run_confined(const Confinement& confinement, const std::vector<std::string>& command);

/// The words that `sporhund-worker` reads this from, after its own name.
std::vector<std::string> confinement_words(const Confinement& confinement);
/// run_confined() with words that confinement_words() made, and the command after them.
int run_confined(const std::vector<std::string>& words);

/// The first of those words: tells a worker that it is not to read PDFs.
inline constexpr const char* kConfinedMode = "--confined";
/// The exit code where the program could not be started.
inline constexpr int kNotStarted = 127;

}  // namespace sporhund::indexer
