#pragma once

#include <variant>

#include "indexer/worker/reader_options.h"
#include "indexer/worker/snapshot.h"

namespace sporhund::indexer {

/// A DOCX, ODT, RTF, DOC or HTML file as the PDF that LibreOffice makes of it; goes by the path and
/// hash of the file. LibreOffice runs confined (confine.h), with a profile of its own for each file
/// that forbids macros, and for a bounded time. A Failure: converter_missing, encrypted, timeout,
/// crashed, too_large, damaged. Throws schema::Error{io} where no temporary folder can be made.
std::variant<Snapshot, schema::Failure> converted_to_pdf(const Snapshot& file,
                                                         const ReaderOptions& options);

}  // namespace sporhund::indexer
