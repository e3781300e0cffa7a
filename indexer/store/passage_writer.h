#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "schema/answer.h"
#include "schema/document.h"
#include "schema/index_layout.h"
#include "schema/records.h"
#include "schema/source_file.h"

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

class PreparedDocument;  // prepared_document.h

/// The only writer of an index. One per index: a second one, in any process, throws
/// Error{index_locked}. Nothing is visible to readers before commit(), which is all or nothing.
/// All Xapian errors leave as schema::Error.
class PassageWriter {
 public:
  /// Opens or creates the index in `folder`. Error{index_version} or {index_newer} for one of
  /// another version, Error{index_damaged} for one that can't be opened.
  explicit PassageWriter(const std::filesystem::path& folder);
  ~PassageWriter();  ///< does not commit

  Catalog catalog() const;
  /// The data of each record (catalog_record.h), as it is kept.
  void each_document(const std::function<void(const std::string& data)>& take) const;
  void each_failure(const std::function<void(const std::string& data)>& take) const;
  /// Replaces a document and all that was found in it.
  void put(PreparedDocument document);
  /// Remembers the stamps of a document's files, which are the same files as before.
  void restamp(const std::string& document_id, const std::map<std::string, FileStamp>& files);
  void remove_document(const std::string& document_id);
  void put(const CatalogFailure& failure);
  void remove_failure(const std::string& path);
  /// Makes all changes since the last commit visible and durable at once.
  void commit();

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

/// Throws schema::Error: index_missing or index_damaged.
schema::IndexAge age_of_index(const std::filesystem::path& folder);

/// What can still be read of the catalog of an index that may be damaged; nothing where there is
/// none.
Catalog salvage_catalog(const std::filesystem::path& folder);

/// Reads a whole index and compares it with what it says of itself.
schema::CheckAnswer check_index(const std::filesystem::path& folder);

}  // namespace sporhund::indexer
