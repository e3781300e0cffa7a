#include "query/hits/copies.h"

#include <algorithm>
#include <string>
#include <utility>

#include "schema/fields.h"

namespace sporhund::query {

namespace {

void sort_by_place(std::vector<Xapian::docid>& passages, const Xapian::Database& database) {
  std::vector<std::pair<std::string, Xapian::docid>> places;
  places.reserve(passages.size());
  for (const Xapian::docid id : passages) {
    places.emplace_back(database.get_document(id).get_value(schema::kSlotOrder), id);
  }
  std::sort(places.begin(), places.end());
  std::transform(places.begin(), places.end(), passages.begin(),
                 [](const auto& place) { return place.second; });
}

}  // namespace

std::map<std::uint32_t, std::vector<Xapian::docid>> copies_of(
    const Xapian::Database& database, const PassageSet& passages, PassageColumns& columns,
    const std::vector<std::uint32_t>& texts) {
  std::map<std::uint32_t, std::vector<Xapian::docid>> copies;
  if (texts.empty()) return copies;
  std::vector<bool> wanted(columns.texts());
  for (const std::uint32_t text : texts) wanted[text] = true;
  passages.each([&](Xapian::docid id) {
    const std::uint32_t text = columns.row(id).text;
    if (wanted[text]) copies[text].push_back(id);
  });
  for (auto& [text, same] : copies) sort_by_place(same, database);
  return copies;
}

}  // namespace sporhund::query
