#pragma once

#include <cstddef>

namespace sporhund::indexer {

/// The main of the process that parses PDFs and unpacks archives: serves requests (protocol.h) on
/// the socket at `descriptor` until it closes. Shuts itself into its sandbox before it reads the
/// first byte of a file. Returns an exit code.
int run_worker(int descriptor, std::size_t memory_bytes);

}  // namespace sporhund::indexer
