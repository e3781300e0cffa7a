#include <cstdint>
#include <string_view>

#include "indexer/pdf/extraction.h"
#include "schema/error.h"
#include "tests/fuzz/require.h"

/// What the store may hold: any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sporhund;
  try {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const indexer::Extraction extraction = indexer::decode_extraction(bytes);
    FUZZ_REQUIRE(indexer::decode_extraction(indexer::encode(extraction)) == extraction);
  } catch (const schema::Error& error) {
    FUZZ_REQUIRE(error.code() == schema::ErrorCode::index_damaged);
  }
  return 0;
}
