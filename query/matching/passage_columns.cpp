#include "query/matching/passage_columns.h"

#include <algorithm>
#include <utility>

#include "schema/counted_entry.h"
#include "schema/fields.h"

namespace sporhund::query {

PassageColumns::PassageColumns(const Xapian::Database& database)
    : database_(database), stretches_(database.get_lastdocid() / kStretch + 1) {
  names_.emplace_back();  // what has no value has the number 0
  for (Numbered* column : {&years_, &types_, &name_lines_, &owners_}) column->number_of("");
}

void PassageColumns::read(const PassageSet& passages) {
  std::vector<std::size_t> missing;
  for (std::size_t number = 0; number < stretches_.size(); ++number) {
    const auto first = static_cast<Xapian::docid>(number) * kStretch;
    if (!stretches_[number] && passages.any_in(first, first + kStretch)) missing.push_back(number);
  }
  texts_.reserve(std::min<std::size_t>(missing.size() * kStretch, database_.get_doccount()));
  for (const std::size_t number : missing) load(number);
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
  std::uint32_t names = 0;
  std::vector<std::uint64_t> texts(kStretch);
  each_value(schema::kSlotCounted, first, [&](std::size_t place, const std::string& value) {
    const schema::CountedEntry entry = schema::decode_counted(value);
    if (entry.names != last) {
      last = entry.names;
      names = names_number(last);
    }
    (*stretch)[place].names = names;
    texts[place] = entry.text;
  });
  constexpr std::size_t kAhead = 16;
  for (std::size_t place = 0; place < kStretch; ++place) {
    texts_.prefetch(texts[std::min<std::size_t>(place + kAhead, kStretch - 1)]);
    (*stretch)[place].text = texts_.number_of(texts[place]);
  }
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

std::uint32_t PassageColumns::names_number(std::string_view lines) {
  const std::uint32_t number = name_lines_.number_of(std::string(lines));
  if (number < names_.size()) return number;
  const auto take_line = [&lines] {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string line(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    return line;
  };
  Names& names = names_.emplace_back();
  names.owner = owners_.number_of(take_line());
  while (!lines.empty()) names.bodies.push_back(bodies_.number_of(take_line()));
  return number;
}

}  // namespace sporhund::query
