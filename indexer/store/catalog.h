#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "indexer/store/passage_writer.h"

namespace sporhund::indexer {

/// Adds what one record says. Throws schema::Error{index_damaged}.
void add_document(const std::string& data, Catalog& catalog);
void add_failure(const std::string& data, Catalog& catalog);

/// Everything that an index knows of documents and failures. Throws schema::Error{index_damaged} or
/// Xapian's errors.
Catalog catalog_of(const Xapian::Database& database);

}  // namespace sporhund::indexer
