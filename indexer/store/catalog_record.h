#pragma once

#include <string>
#include <string_view>

#include "indexer/store/passage_writer.h"
#include "schema/index_layout.h"

namespace sporhund::indexer {

/// The data of a document's or failure's record: what readers of the index need, a line break, and
/// what only the writer needs. decode(encode(x)) == x.
/// Decoding throws schema::Error{index_damaged} for anything that encode did not write.
/// `counts` are of the document's own records.
std::string encode(const CatalogDocument& document, const schema::IndexTotals& counts);
std::string encode(const CatalogFailure& failure);

struct DocumentRecord {
  CatalogDocument entry;
  /// Passages, assignments, items and ownerships of the document; all are numbered from 0.
  schema::IndexTotals counts;
};
DocumentRecord decode_document_record(std::string_view data);
CatalogFailure decode_failure_record(std::string_view data);

}  // namespace sporhund::indexer
