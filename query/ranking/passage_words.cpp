#include "query/ranking/passage_words.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "schema/fields.h"

namespace sporhund::query {

namespace {

constexpr double kQuarters = 4;        // schema::kFields counts words in quarters
constexpr std::size_t kNewWords = 12;  // that a passage has, about

/// Tells a few thousand words apart: they are hashed many times, in eights of bytes.
std::uint64_t hash(std::string_view word) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // Fibonacci hashing (Knuth, 6.4)
  std::uint64_t value = word.size();
  const auto mix = [&](std::uint64_t bytes) {
    value = (value ^ bytes) * kMix;
    value ^= value >> 32U;
  };
  for (; word.size() > sizeof(std::uint64_t); word.remove_prefix(sizeof(std::uint64_t))) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word.data(), sizeof bytes);
    mix(bytes);
  }
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, word.data(), word.size());
  mix(bytes);
  return value == 0 ? 1 : value;
}

}  // namespace

PassageWords::PassageWords(const Xapian::Database& database, std::vector<Xapian::docid> ids)
    : ids_(std::move(ids)), numbers_(kNewWords * ids_.size()) {
  std::sort(ids_.begin(), ids_.end());  // as they are stored: read fastest
  passages_.reserve(ids_.size());
  words_.reserve(kNewWords * ids_.size());
  auto entry = database.valuestream_begin(schema::kSlotWords);
  const auto end = database.valuestream_end(schema::kSlotWords);
  for (const Xapian::docid id : ids_) {
    if (entry != end) entry.skip_to(id);
    const bool has_words = entry != end && entry.get_docid() == id;
    passages_.push_back(has_words ? read(entries_.emplace_back(*entry)) : Passage());
  }
}

const PassageWords::Passage& PassageWords::of(Xapian::docid id) const {
  const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
  return passages_.at(static_cast<std::size_t>(at - ids_.begin()));
}

PassageWords::Passage PassageWords::read(const std::string& entry) {
  Passage passage;
  for (schema::ForwardReader words(entry); !words.at_end();) {
    const schema::ForwardWord word = words.next();
    if (word.term == schema::kPlaceTerm) {
      passage.names = word.places;
    } else {
      passage.words.push_back({number_of(word), word.quarters / kQuarters, word.places});
    }
  }
  return passage;
}

std::uint32_t PassageWords::number_of(const schema::ForwardWord& word) {
  const std::uint32_t number = numbers_.number_of(hash(word.term)) - 1;
  if (number == words_.size()) words_.push_back({word.term, word.stem()});
  return number;
}

}  // namespace sporhund::query
