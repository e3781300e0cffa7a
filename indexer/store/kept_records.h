#pragma once

#include <xapian.h>

#include "indexer/store/catalog_record.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// What an index keeps of a document, in reading order; what is missing or another document's is
/// left out. Throws schema::Error{index_damaged} where a record can't be read.
schema::DocumentRecords kept_records(const Xapian::Database& database,
                                     const DocumentRecord& document);

}  // namespace sporhund::indexer
