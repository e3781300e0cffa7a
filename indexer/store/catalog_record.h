#pragma once

#include <string>
#include <string_view>

#include "indexer/store/passage_writer.h"

namespace sporhund::indexer {

/// The data of a document's or failure's record: what readers of the index need, a line break, and
/// what only the writer needs. decode(encode(x)) == x.
/// Decoding throws schema::Error{index_damaged} for anything that encode did not write.
std::string encode(const CatalogDocument& document, int passages);
std::string encode(const CatalogFailure& failure);

struct DocumentRecord {
  CatalogDocument entry;
  int passages = 0;  ///< their keys are the document's id, "-", 0 to this less one
};
DocumentRecord decode_document_record(std::string_view data);
CatalogFailure decode_failure_record(std::string_view data);

}  // namespace sporhund::indexer
