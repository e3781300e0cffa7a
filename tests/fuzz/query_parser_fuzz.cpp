#include <cstdint>

#include "query/question/parser.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sporhund::query;
  const ParsedQuery query = parse({reinterpret_cast<const char*>(data), size});
  if (!query.root) return 0;
  const ParsedQuery again = parse(print(*query.root));
  FUZZ_REQUIRE(again.root && *again.root == *query.root);
  return 0;
}
