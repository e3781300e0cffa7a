#include "query/ranking/passage_words.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "schema/fields.h"

namespace sporhund::query {

namespace {

constexpr double kQuarters = 4;        // schema::kFields counts words in quarters
constexpr std::size_t kNewWords = 12;  // that a passage has, about

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
  constexpr std::uint64_t kLeastHash = 1;  // 0 has no number
  const std::uint64_t hash = std::hash<std::string_view>()(word.term);
  const std::uint32_t number = numbers_.number_of(std::max(hash, kLeastHash)) - 1;
  if (number == words_.size()) words_.push_back({word.term, word.stem()});
  return number;
}

}  // namespace sporhund::query
