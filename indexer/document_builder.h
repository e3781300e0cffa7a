#pragma once

#include <string>

#include "entities/tagger.h"
#include "indexer/pdf/extraction.h"
#include "schema/document.h"
#include "schema/records.h"
#include "schema/source_file.h"

namespace sporhund::indexer {

struct BuiltDocument {
  schema::Document document;  ///< path and duplicates are left to the caller
  schema::DocumentRecords records;
};

/// Understands what was read from a file: layout, structure, metadata, passages and entities.
/// A pure function of its arguments; safe for several threads.
BuiltDocument build_document(const Extraction& extraction, const schema::MetadataOverride& values,
                             const entities::Tagger& tagger);

/// The id of the document with this content.
std::string document_id(const std::string& sha256);

}  // namespace sporhund::indexer
