#pragma once

/// What an index knows of documents and of files that could not be read.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "schema/document.h"
#include "schema/source_file.h"

namespace Xapian {
class Database;
}

namespace sporhund::indexer {

/// A file as the index last saw it.
struct FileStamp {
  std::size_t size = 0;
  std::int64_t modified_ns = 0;  ///< 0: not to be trusted, hash it again
  bool operator==(const FileStamp&) const = default;
};

/// A document in the index and the files that hold it.
struct CatalogDocument {
  schema::Document document;
  std::map<std::string, FileStamp> files;  ///< by absolute path
  /// Of all that the passages were made from besides the content: a document whose fingerprint
  /// is unchanged need not be written again.
  std::string fingerprint;
  schema::MetadataOverride values;  ///< what went before what the document says of itself
};

/// A file that could not be read, remembered until it changes.
struct CatalogFailure {
  schema::Failure failure;
  std::string sha256;  ///< empty where the file could not even be hashed
  FileStamp stamp;
  bool transient = false;  ///< worth trying again though the file is the same
};

/// Whether such a failure may pass while the file stays the same.
inline bool may_pass(schema::FailureReason reason) {
  return reason == schema::FailureReason::unreadable ||
         reason == schema::FailureReason::converter_missing;
}

/// Everything that is in an index, but for what was found in documents.
struct Catalog {
  std::map<std::string, CatalogDocument> documents;  ///< by SHA-256
  std::map<std::string, CatalogFailure> failures;    ///< by path
};

/// Adds what one record says. Throws schema::Error{index_damaged}.
void add_document(const std::string& data, Catalog& catalog);
void add_failure(const std::string& data, Catalog& catalog);

/// Everything that an index knows of documents and failures. Throws schema::Error{index_damaged} or
/// Xapian's errors.
Catalog catalog_of(const Xapian::Database& database);

/// What can still be read of the catalog of an index that may be damaged; nothing where there is
/// none.
Catalog salvage_catalog(const std::filesystem::path& folder);

}  // namespace sporhund::indexer
