#include "query/matching/numbered.h"

#include <bit>
#include <utility>

namespace sporhund::query {

std::uint32_t Numbered::number_of(std::string_view text) {
  const auto known = numbers_.find(text);
  if (known != numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(texts_.size());
  texts_.push_back(&numbers_.emplace(text, number).first->first);
  return number;
}

NumberedHashes::NumberedHashes() : entries_(2) {}

void NumberedHashes::reserve(std::size_t more) {
  const std::size_t places = std::bit_ceil((count_ + more) * 3 / 2 + 2);
  if (places > entries_.size()) grow_to(places);
}

NumberedHashes::Entry& NumberedHashes::place_of(std::uint64_t hash) {
  std::size_t place = first_place(hash);
  while (entries_[place].hash != 0 && entries_[place].hash != hash) {
    place = first_place(place + 1);
  }
  return entries_[place];
}

void NumberedHashes::grow_to(std::size_t places) {
  const std::vector<Entry> before = std::exchange(entries_, std::vector<Entry>(places));
  for (const Entry& entry : before) {
    if (entry.hash != 0) place_of(entry.hash) = entry;
  }
}

std::uint32_t NumberedHashes::number_of(std::uint64_t hash) {
  if (hash == 0) return 0;
  Entry& entry = place_of(hash);
  if (entry.hash == 0) {
    entry = {hash, ++count_};
    if (std::size_t{3} * count_ >= 2 * entries_.size()) {
      grow_to(2 * entries_.size());
      return count_;
    }
  }
  return entry.number;
}

}  // namespace sporhund::query
