#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sporhund::indexer {

/// A Zstandard frame (RFC 8878) with its content's size and checksum.
std::string compress(std::string_view bytes);

/// Empty for anything that compress() did not write, or that was damaged since. Memory grows with
/// what is really there, never with what a header says, and not over 1 GiB.
std::optional<std::string> decompress(std::string_view frame);

}  // namespace sporhund::indexer
