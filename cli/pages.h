#pragma once

#include <string>
#include <variant>
#include <vector>

#include "indexer/archive/file_opener.h"
#include "indexer/pdf/layout.h"
#include "indexer/pdf/reader.h"

namespace sporhund::cli {

/// The worker that belongs to this program, and LibreOffice where it is installed.
indexer::ReaderOptions reader_options();

/// A reader, and an opener of files and archives, with that worker.
indexer::Reader make_reader();
indexer::FileOpener make_opener();

/// The laid out pages of a file, read in a worker.
std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(indexer::Reader& reader,
                                                                     const indexer::Snapshot& file);

}  // namespace sporhund::cli
