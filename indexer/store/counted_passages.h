#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "schema/counted_document.h"
#include "schema/document.h"
#include "schema/passage.h"

namespace sporhund::indexer {

/// Gathers what is counted of a document's passages, for slot kSlotCounted of its record.
class CountedPassages {
 public:
  /// `bodies`: those that the passage names or is sent to, by full name.
  void add(const schema::Passage& passage, const std::set<std::string>& bodies);

  /// Of all that were added. `distance` as in schema::CountedDocument.
  std::string entry(const schema::Document& document, std::uint32_t distance) const;

 private:
  using Bodies = std::pair<std::string, std::set<std::string>>;  ///< an owner, or "", and others

  std::uint32_t place_of(const std::string& body);
  std::uint32_t group_of(const Bodies& bodies);

  std::map<std::string, std::uint32_t> places_;
  std::map<Bodies, std::uint32_t> groups_;
  schema::CountedDocument counted_;  ///< its bodies are keys of places_
};

/// A year as terms and counts have it: four digits.
std::string padded_year(int year);

}  // namespace sporhund::indexer
