#pragma once

#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "indexer/archive/file_opener.h"
#include "indexer/file_text.h"
#include "indexer/layout/layout.h"

namespace sporhund::cli {

/// How files are read with the workers that belong to this program and the language data that is
/// found.
indexer::FileTextOptions reading_options(indexer::OcrMode ocr);

/// As many workers as there are processors.
int all_processors();

/// The mode that --ocr names.
indexer::OcrMode ocr_mode(const Arguments& arguments);

/// Whether a page that should have been read was not. Those that no one asked to read, and images
/// without words, are no fault of the run.
bool is_fault(schema::UnreadReason reason);

/// An opener of files and archives, with the workers that belong to this program.
indexer::FileOpener make_opener();

/// The laid out pages of a file.
std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(indexer::FileText& text,
                                                                     const indexer::Snapshot& file);

}  // namespace sporhund::cli
