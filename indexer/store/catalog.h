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

/// The data of each record of a kind, of schema::kDocumentKind for one. Throws Xapian's errors.
void each_record(const Xapian::Database& database, std::string_view kind,
                 const std::function<void(const std::string& data)>& take);

/// Everything that an index knows of documents and failures. Throws schema::Error{index_damaged} or
/// Xapian's errors.
Catalog catalog_of(const Xapian::Database& database);

}  // namespace sporhund::indexer
