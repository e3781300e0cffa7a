#include "query/facets.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "schema/fields.h"

namespace sporhund::query {

namespace {

using Values = std::vector<schema::FacetValue>;

Values sorted(Values values) {
  std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return values;
}

Values sorted(const std::unordered_map<std::string, int>& counts) {
  Values values;
  for (const auto& [value, number] : counts) {
    if (!value.empty()) values.push_back({value, number});
  }
  return sorted(std::move(values));
}

}  // namespace

// Passages of one document follow each other, and have its year and type.
void FacetSpy::operator()(const Xapian::Document& record, double /*score*/) {
  ++total_;
  texts_.insert(std::hash<std::string>()(record.get_value(schema::kSlotText)));
  std::string document = record.get_value(schema::kSlotDocument);
  if (counted_ == nullptr || document != document_) {
    counted_ = &documents_[document];
    document_ = std::move(document);
    if (counted_->passages == 0) {
      counted_->year = record.get_value(schema::kSlotYear);
      counted_->type = record.get_value(schema::kSlotType);
    }
  }
  ++counted_->passages;
  ++bodies_[record.get_value(schema::kSlotBodies)];
  ++owners_[record.get_value(schema::kSlotOwner)];
}

schema::Facets FacetSpy::facets() const {
  Counts years;
  Counts types;
  Values documents;
  documents.reserve(documents_.size());
  for (const auto& [id, counted] : documents_) {
    years[counted.year] += counted.passages;
    types[counted.type] += counted.passages;
    documents.push_back({id, counted.passages});
  }
  Counts bodies;
  for (const auto& [lines, passages] : bodies_) {
    std::istringstream names(lines);
    for (std::string name; std::getline(names, name);) bodies[name] += passages;
  }
  return {sorted(years), sorted(bodies), sorted(types), sorted(std::move(documents)),
          sorted(owners_)};
}

}  // namespace sporhund::query
