#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sporhund::indexer {

/// A Zstandard frame (RFC 8878) with its content's size and checksum.
std::string compress(std::string_view bytes);

/// Makes such a frame, but for the size, piece by piece. One frame, one thread.
class Compressor {
 public:
  /// `take` gets the frame's bytes as they are made.
  explicit Compressor(std::function<void(std::string_view)> take);
  ~Compressor();

  void add(std::string_view bytes);
  /// Call it once, as the last.
  void finish();

 private:
  struct Stream;
  std::function<void(std::string_view)> take_;
  std::unique_ptr<Stream> stream_;
};

/// Empty for anything that was not made here, or that was damaged since. Memory grows with what is
/// really there, never with what a header says, and not over 1 GiB.
std::optional<std::string> decompress(std::string_view frame);

}  // namespace sporhund::indexer
