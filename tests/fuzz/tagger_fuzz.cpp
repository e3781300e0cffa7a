#include <cstdint>
#include <string_view>

#include "corpus/bodies.h"
#include "entities/tagger.h"
#include "tests/fuzz/require.h"
#include "text/normalise.h"

namespace {

using namespace sporhund;

void require_sound(const entities::Tagger& tagger, std::string_view text) {
  const entities::Abbreviations own = tagger.find_abbreviations(text);
  const entities::TagContext context{.year = 2023, .abbreviations = &own, .thousands = true};
  const auto entities = tagger.tag(text, context);
  std::size_t last = 0;
  for (const schema::Entity& entity : entities) {
    FUZZ_REQUIRE(last <= entity.start && entity.start < entity.end && entity.end <= text.size());
    FUZZ_REQUIRE(text.substr(entity.start, entity.end - entity.start) == entity.text);
    last = entity.start;
  }
  FUZZ_REQUIRE(tagger.tag(text, context) == entities);
}

}  // namespace

/// Raw bytes and repaired text: entities stand where they say, and tagging twice is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const entities::Tagger tagger(corpus::bodies());
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  require_sound(tagger, raw);
  require_sound(tagger, text::normalised(raw));
  tagger.body_named(raw);
  if (const auto id = entities::normalise_assignment_id(raw)) {
    FUZZ_REQUIRE(entities::normalise_assignment_id(*id) == id);
  }
  return 0;
}
