#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/pdf/reply.h"
#include "tests/fuzz/require.h"

/// What a worker may answer: any bytes, in pieces whose size the first byte tells.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sporhund::indexer;
  if (size == 0) return 0;
  const std::string hash(kHashDigits, 'a');
  const std::size_t piece = data[0] + std::size_t{1};
  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  ReadingLimits limits;
  limits.reply_bytes = std::size_t{1} << 20U;
  Reply reply(1, hash, limits);
  while (!rest.empty() && !reply.outcome()) {
    reply.add(rest.substr(0, piece));
    rest.remove_prefix(std::min(piece, rest.size()));
  }
  if (!reply.outcome()) return 0;
  if (const auto* extraction = std::get_if<Extraction>(&*reply.outcome())) {
    FUZZ_REQUIRE(extraction->sha256 == hash && !extraction->pages.empty());
    FUZZ_REQUIRE(decode_extraction(encode(*extraction)) == *extraction);
  }
  return 0;
}
