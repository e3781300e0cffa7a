#include "query/facets.h"

#include <algorithm>
#include <sstream>

#include "schema/fields.h"

namespace sporhund::query {

namespace {

void count(std::unordered_map<std::string, int>& counts, std::string value) {
  if (!value.empty()) ++counts[std::move(value)];
}

std::vector<schema::FacetValue> sorted(const std::unordered_map<std::string, int>& counts) {
  std::vector<schema::FacetValue> values;
  values.reserve(counts.size());
  for (const auto& [value, number] : counts) values.push_back({value, number});
  std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return values;
}

}  // namespace

void FacetSpy::operator()(const Xapian::Document& record, double /*score*/) {
  ++total_;
  texts_.insert(std::hash<std::string>()(record.get_value(schema::kSlotText)));
  count(year_, record.get_value(schema::kSlotYear));
  count(type_, record.get_value(schema::kSlotType));
  count(owner_, record.get_value(schema::kSlotOwner));
  count(document_, record.get_value(schema::kSlotDocument));
  std::istringstream bodies(record.get_value(schema::kSlotBodies));
  for (std::string body; std::getline(bodies, body);) count(body_, std::move(body));
}

schema::Facets FacetSpy::facets() const {
  return {sorted(year_), sorted(body_), sorted(type_), sorted(document_), sorted(owner_)};
}

}  // namespace sporhund::query
