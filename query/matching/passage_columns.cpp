#include "query/matching/passage_columns.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "schema/fields.h"

namespace sporhund::query {

PassageColumns::PassageColumns(const Xapian::Database& database)
    : database_(database),
      stretches_(database.get_lastdocid() / kStretch + 1),
      texts_(std::min(database.get_doccount(), kStretch)) {
  // What has no value has the number 0.
  body_sets_.emplace_back();
  for (Numbered* column : {&years_, &types_, &body_lines_, &owners_}) column->number_of("");
}

void PassageColumns::read(const PassageSet& passages) {
  for (std::size_t number = 0; number < stretches_.size(); ++number) {
    const auto first = static_cast<Xapian::docid>(number) * kStretch;
    if (!stretches_[number] && passages.any_in(first, first + kStretch)) load(number);
  }
}

/// Calls `take` with the place of each record of a stretch that has a value, and the value.
template <typename Take>
void PassageColumns::each_value(Xapian::valueno slot, Xapian::docid first, Take take) const {
  const auto end = database_.valuestream_end(slot);
  auto value = database_.valuestream_begin(slot);
  for (value.skip_to(first); value != end && value.get_docid() < first + kStretch; ++value) {
    take(value.get_docid() - first, *value);
  }
}

PassageColumns::Stretch& PassageColumns::load(std::size_t number) {
  auto stretch = std::make_unique<Stretch>();
  const Xapian::docid first = static_cast<Xapian::docid>(number) * kStretch;
  load_documents(first, *stretch);
  std::string last;  // neighbours often name the same
  std::uint32_t bodies = 0;
  each_value(schema::kSlotBodies, first, [&](std::size_t place, std::string lines) {
    if (lines != last) {
      bodies = body_set_number(lines);
      last = std::move(lines);
    }
    (*stretch)[place].bodies = bodies;
  });
  each_value(schema::kSlotOwner, first, [&](std::size_t place, const std::string& owner) {
    (*stretch)[place].owner = owners_.number_of(owner);
  });
  each_value(schema::kSlotText, first, [&](std::size_t place, const std::string& key) {
    (*stretch)[place].text = text_number(key);
  });
  stretches_[number] = std::move(stretch);
  return *stretches_[number];
}

// Passages of one document follow each other, and have its year and type.
void PassageColumns::load_documents(Xapian::docid first, Stretch& stretch) {
  std::vector<std::size_t> fresh;  // places of the first passages of documents not met before
  std::string last;
  std::uint32_t number = 0;
  each_value(schema::kSlotDocument, first, [&](std::size_t place, std::string id) {
    if (last.empty() || id != last) {
      number = document_ids_.number_of(id);
      last = std::move(id);
    }
    stretch[place].document = number;
    if (number < documents_.size()) return;
    documents_.emplace_back();
    fresh.push_back(place);
  });
  const auto fill = [&](schema::Slot slot, Numbered& names, std::uint32_t Document::*field) {
    const auto end = database_.valuestream_end(slot);
    auto value = database_.valuestream_begin(slot);
    for (const std::size_t place : fresh) {
      const Xapian::docid id = first + static_cast<Xapian::docid>(place);
      value.skip_to(id);
      if (value == end) return;
      if (value.get_docid() != id) continue;
      documents_[stretch[place].document].*field = names.number_of(*value);
    }
  };
  fill(schema::kSlotYear, years_, &Document::year);
  fill(schema::kSlotType, types_, &Document::type);
}

std::uint32_t PassageColumns::body_set_number(const std::string& lines) {
  const std::uint32_t number = body_lines_.number_of(lines);
  if (number < body_sets_.size()) return number;
  std::vector<std::uint32_t>& set = body_sets_.emplace_back();
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', start), lines.size());
    set.push_back(bodies_.number_of(lines.substr(start, end - start)));
    start = end + 1;
  }
  return number;
}

/// The first half of the key tells texts apart as well as the whole.
std::uint32_t PassageColumns::text_number(const std::string& key) {
  constexpr std::size_t kDigits = 16;
  constexpr int kHexadecimal = 16;
  std::uint64_t hash = 0;
  std::from_chars(key.data(), key.data() + std::min(key.size(), kDigits), hash, kHexadecimal);
  return texts_.number_of(hash);
}

}  // namespace sporhund::query
