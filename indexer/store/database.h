#pragma once

/// Opening an index, and what it says of itself.

#include <filesystem>

#include <xapian.h>

#include "schema/index_layout.h"

namespace sporhund::indexer {

/// Opens an index for writing, or makes one, and begins a transaction. Nothing else can write to it
/// as long as it lives.
/// Throws schema::Error: index_locked, index_version, index_newer, index_damaged or io.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& folder);
/// Throws schema::Error: index_missing where there is none or it was never finished, or
/// index_damaged. Looks at no version.
Xapian::Database open_for_reading(const std::filesystem::path& folder);

void set_totals(Xapian::WritableDatabase& database, const schema::IndexTotals& totals);

}  // namespace sporhund::indexer
