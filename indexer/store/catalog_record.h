#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/store/catalog.h"
#include "schema/index_layout.h"
#include "schema/sha256.h"

namespace sporhund::indexer {

/// The data of a document's or failure's record: what readers of the index need, a line break, and
/// what only the writer needs. decode(encode(x)) == x.
/// Decoding throws schema::Error{index_damaged} for anything that encode did not write.
struct DocumentRecord {
  CatalogDocument entry;
  /// Passages, assignments, items and ownerships of the document; all are numbered from 0.
  schema::IndexTotals counts;
  std::string checksum;  ///< RecordSum of the document and of these, in that order
};
std::string encode(const DocumentRecord& record);
/// How many records stand between a document's own and the first of its passages', that included:
/// they are written passages first, the document last.
std::uint32_t distance_of(const schema::IndexTotals& counts);
std::string encode(const CatalogFailure& failure);

/// SHA-256 of a document and of the data of its records: Xapian keeps no checksums of its blocks,
/// so that a byte that flipped within a text would never be noticed.
class RecordSum {
 public:
  explicit RecordSum(const CatalogDocument& document);
  void add(std::string_view data);
  std::string text() { return sum_.hexadecimal(); }

 private:
  schema::Sha256 sum_;
};

DocumentRecord decode_document_record(std::string_view data);
CatalogFailure decode_failure_record(std::string_view data);

}  // namespace sporhund::indexer
