#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/records/record_source.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// Reads what the text of an assignment says of itself into its partners, deadlines, money and
/// budget; its owner must be known.
void read_facts(const RecordSource& source, schema::Assignment& assignment);

/// The first body that a cell of a table's column of owners names.
std::optional<std::string> read_owner_cell(const RecordSource& source, std::string_view cell);

/// Adds what a table's column of deadlines says: «1. september 2031», or «løpende», which is no
/// day.
void read_deadline_cell(const RecordSource& source, std::string_view cell,
                        schema::Assignment& assignment);

}  // namespace sporhund::indexer
