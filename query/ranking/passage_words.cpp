#include "query/ranking/passage_words.h"

#include <algorithm>
#include <utility>

#include "schema/fields.h"

namespace sporhund::query {

PassageWords::PassageWords(const Xapian::Database& database, std::vector<Xapian::docid> ids)
    : ids_(std::move(ids)), entries_(ids_.size()) {
  std::sort(ids_.begin(), ids_.end());  // as they are stored: read fastest
  auto entry = database.valuestream_begin(schema::kSlotWords);
  const auto end = database.valuestream_end(schema::kSlotWords);
  for (std::size_t i = 0; i < ids_.size() && entry != end; ++i) {
    entry.skip_to(ids_[i]);
    if (entry != end && entry.get_docid() == ids_[i]) entries_[i] = *entry;
  }
}

schema::ForwardReader PassageWords::of(Xapian::docid id) const {
  const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
  return schema::ForwardReader(entries_.at(static_cast<std::size_t>(at - ids_.begin())));
}

}  // namespace sporhund::query
