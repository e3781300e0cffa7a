#pragma once

#include <string>
#include <variant>
#include <vector>

#include "indexer/archive/file_opener.h"
#include "indexer/pdf/layout.h"
#include "indexer/pdf/reader.h"

namespace sporhund::cli {

/// The command that starts the worker that belongs to this program.
std::vector<std::string> worker_command();

/// A reader, and an opener of files and archives, with that worker.
indexer::Reader make_reader();
indexer::FileOpener make_opener();

/// The laid out pages of a file, read in a worker.
std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(indexer::Reader& reader,
                                                                     const indexer::Snapshot& file);

}  // namespace sporhund::cli
