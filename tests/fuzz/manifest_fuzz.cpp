#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/manifest.h"
#include "schema/error.h"
#include "tests/fuzz/require.h"

/// What somebody may have written down: either it is refused, or all of it can be applied.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sporhund;
  const std::string_view content(reinterpret_cast<const char*>(data), size);
  try {
    const auto manifest = corpus::Manifest::parse(content, "/mappe/manifest.json");
    for (const std::string& path : manifest.paths()) {
      FUZZ_REQUIRE(std::filesystem::path(path).is_absolute());
      schema::Metadata metadata;
      schema::apply(manifest.find(path, ""), metadata);
    }
  } catch (const schema::Error& error) {
    FUZZ_REQUIRE(error.code() == schema::ErrorCode::usage);
  }
  return 0;
}
