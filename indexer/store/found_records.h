#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "schema/records.h"

namespace sporhund::indexer {

struct FoundRecord {
  std::string key;
  Xapian::Document record;
};

/// The records of what a document decides, in the order in which they are written: by kind, then as
/// they were read. They are found by stems and names (text::stem_term of their kind, boolean), so
/// that `owner`, `trace` and `assignments` read only those that may be meant. Throws
/// std::logic_error where the evidence is of another document.
std::vector<FoundRecord> found_records(const schema::DocumentRecords& records,
                                       const std::string& document_id);

}  // namespace sporhund::indexer
