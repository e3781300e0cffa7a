#pragma once

#include <variant>

#include "indexer/pdf/extraction.h"
#include "indexer/pdf/reader.h"
#include "indexer/worker/snapshot.h"
#include "schema/document.h"

namespace sporhund::indexer {

/// Reads any file: a PDF in the reader's worker, .txt and .md here. The signature decides, then the
/// name's extension. A Failure has the file's path.
std::variant<Extraction, schema::Failure> read_file(const Snapshot& file, Reader& reader);

/// Whether it is read, and its pages are drawn, as the PDF that LibreOffice makes of it
/// (indexer/office/conversion.h).
bool needs_conversion(const Snapshot& file);

}  // namespace sporhund::indexer
