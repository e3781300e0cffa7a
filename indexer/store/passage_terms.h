#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/store/counted_passages.h"
#include "indexer/store/recurring_words.h"
#include "schema/document.h"
#include "schema/passage.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// A document's passages and other records in order: "0a1b2c3d4e5f-00000017", for slot kSlotOrder.
std::string ordered_key(const std::string& document_id, int number);

/// The days of the assignments that a passage belongs to, by the passage's id.
using DeadlinesByPassage = std::map<std::string, std::set<std::string>>;
DeadlinesByPassage deadlines_by_passage(const std::vector<schema::Assignment>& assignments);

/// Builds the Xapian documents of a document's passages: words of every text field, boolean terms,
/// slots and the record itself; docs/index_format.md tells them all.
class PassageRecords {
 public:
  /// `document` must outlive it.
  explicit PassageRecords(const schema::Document& document) : document_(document) {}

  /// `deadlines`: the days of the assignment that the passage belongs to.
  Xapian::Document record(const schema::Passage& passage, const std::set<std::string>& deadlines);

  /// Of the passages whose records were made, in that order.
  const CountedPassages& counted() const { return counted_; }

 private:
  const schema::Document& document_;
  RecurringWords words_;
  CountedPassages counted_;
};

}  // namespace sporhund::indexer
