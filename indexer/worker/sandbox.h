#pragma once

#include <cstddef>
#include <cstdint>

namespace sporhund::indexer {

/// Gives up, for good, all that reading a file from an open descriptor does not need: no other
/// descriptors than standard input, output, error and `descriptor`, no opening of files, no
/// network, no processes, no code but the program's own, and no more memory than `memory_bytes`
/// (not under sanitizers, which reserve terabytes). What is forbidden fails with EPERM. Dies with
/// its parent. Throws std::system_error where the kernel refuses.
void enter_sandbox(int descriptor, std::size_t memory_bytes);

/// The process gets SIGXCPU after so many more seconds of computing.
void limit_cpu_time(std::uint64_t seconds);

}  // namespace sporhund::indexer
