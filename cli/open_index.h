#pragma once

#include <filesystem>

#include "cli/arguments.h"
#include "query/records.h"
#include "query/searcher.h"
#include "query/threads/threads.h"

namespace sporhund::cli {

/// The index's folder: --db, else $SPORHUND_DB, $XDG_DATA_HOME/sporhund or ~/.local/share/sporhund.
/// Throws schema::Error{usage} where none of them says.
std::filesystem::path index_folder(const Arguments& arguments);

/// Opens the index for reading.
query::Searcher open_index(const Arguments& arguments);
query::RecordReader open_records(const Arguments& arguments);
/// Opens it for questions of who owns a measure and where it leads.
query::Threads open_threads(const Arguments& arguments);

}  // namespace sporhund::cli
