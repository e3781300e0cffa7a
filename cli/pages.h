#pragma once

#include <string>
#include <variant>
#include <vector>

#include "indexer/pdf/layout.h"
#include "indexer/pdf/reader.h"

namespace sporhund::cli {

/// The command that starts this program as a reading worker.
std::vector<std::string> worker_command();

/// A reader that starts this program as its worker.
indexer::Reader make_reader();

/// The laid out pages of a file, read in a worker.
std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(indexer::Reader& reader,
                                                                     const indexer::Snapshot& file);

}  // namespace sporhund::cli
