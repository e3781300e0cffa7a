#include "query/matching/passage_columns.h"

#include <algorithm>

#include "schema/error.h"

namespace sporhund::query {

PassageColumns::PassageColumns(const Xapian::Database& database)
    : database_(database), stretches_(database.get_lastdocid() / kStretch + 1), documents_(1) {
  for (Numbered* column : {&years_, &types_, &bodies_}) column->number_of("");
}

void PassageColumns::read(const PassageSet& passages) {
  texts_.reserve(static_cast<std::size_t>(passages.count()));
  auto value = database_.valuestream_begin(schema::kSlotCounted);
  passages.each([&](Xapian::docid passage) {
    if (!is_read(passage)) read(passage, value);
  });
}

// A document's record follows those of its passages: the next value is its.
void PassageColumns::read(Xapian::docid passage, Xapian::ValueIterator& value) {
  value.skip_to(passage);
  if (value != database_.valuestream_end(schema::kSlotCounted)) {
    const std::string bytes = *value;
    schema::decode_counted(bytes, document_);
    take(value.get_docid(), document_);
  }
  if (is_read(passage)) return;
  throw schema::Error(schema::ErrorCode::index_damaged, "",
                      "the index does not say which document a passage is of");
}

PassageColumns::Row& PassageColumns::row_for(Xapian::docid passage) {
  std::unique_ptr<Stretch>& stretch = stretches_[passage / kStretch];
  if (!stretch) stretch = std::make_unique<Stretch>();
  return (*stretch)[passage % kStretch];
}

void PassageColumns::take(Xapian::docid record, const schema::CountedDocument& document) {
  if (document.distance >= record) return;
  const auto number = static_cast<std::uint32_t>(documents_.size());
  documents_.push_back(
      {std::string(document.id), years_.number_of(document.year), types_.number_of(document.type)});
  for (const schema::CountedPassage& passage : document.passages) texts_.prefetch(passage.text);
  const auto group = static_cast<std::uint32_t>(groups_.size());
  take_groups(document);
  Xapian::docid id = record - document.distance;
  for (const schema::CountedPassage& passage : document.passages) {
    row_for(id++) = {number, group + passage.group, texts_.number_of(passage.text)};
  }
}

void PassageColumns::take_groups(const schema::CountedDocument& document) {
  std::vector<std::uint32_t> numbers(document.bodies.size());
  std::transform(document.bodies.begin(), document.bodies.end(), numbers.begin(),
                 [&](std::string_view body) { return bodies_.number_of(body); });
  for (const schema::CountedBodies& group : document.groups) {
    const auto first = static_cast<std::uint32_t>(members_.size());
    for (std::uint32_t i = group.first; i < group.last; ++i) {
      members_.push_back(numbers[document.members[i]]);
    }
    const bool is_owned = group.owner != schema::CountedBodies::kNobody;
    groups_.push_back(
        {is_owned ? numbers[group.owner] : 0, first, static_cast<std::uint32_t>(members_.size())});
  }
}

}  // namespace sporhund::query
