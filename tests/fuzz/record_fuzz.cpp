#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/counted_document.h"
#include "schema/error.h"
#include "schema/forward_entry.h"
#include "schema/record.h"
#include "tests/fuzz/require.h"

namespace {

using namespace sporhund;

template <typename Read>
void read_or_name_damage(Read read) {
  try {
    read();
  } catch (const schema::Error& error) {
    FUZZ_REQUIRE(error.code() == schema::ErrorCode::index_damaged);
  }
}

void read_words(std::string_view bytes) {
  std::vector<std::uint32_t> places;
  for (schema::ForwardReader words(bytes); !words.at_end();) {
    schema::add_places(words.next().places, places);
  }
}

}  // namespace

/// What an index may hold of a passage: any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_or_name_damage([&] {
    const schema::Passage passage = schema::decode_passage(bytes);
    FUZZ_REQUIRE(schema::decode_passage(schema::encode(passage)) == passage);
  });
  read_or_name_damage([&] { read_words(bytes); });
  read_or_name_damage([&] {
    const std::string again = schema::encode(schema::decode_counted(bytes));
    FUZZ_REQUIRE(schema::encode(schema::decode_counted(again)) == again);
  });
  return 0;
}
