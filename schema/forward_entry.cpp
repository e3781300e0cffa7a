#include "schema/forward_entry.h"

#include <algorithm>

namespace sporhund::schema {

namespace {

std::size_t common_bytes(std::string_view a, std::string_view b) {
  const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(end - a.begin());
}

}  // namespace

void add_places(std::string_view places, std::vector<std::uint32_t>& all) {
  ByteReader steps(places);
  std::uint32_t place = 0;
  while (steps.left() > 0) {
    place += static_cast<std::uint32_t>(steps.number());
    all.push_back(place);
  }
}

void ForwardWriter::add(std::string_view term, std::string_view stem, std::uint32_t quarters,
                        const std::vector<std::uint32_t>& places) {
  ByteWriter steps;
  std::uint32_t last = 0;
  for (const std::uint32_t place : places) {
    steps.number(place - last);
    last = place;
  }
  const std::size_t kept = common_bytes(term, stem);
  entry_.string(term);
  entry_.number(kept);
  entry_.string(stem.substr(kept));
  entry_.number(quarters);
  entry_.string(steps.bytes());
}

}  // namespace sporhund::schema
