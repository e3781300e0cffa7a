#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "indexer/store/catalog.h"

namespace sporhund::indexer {

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

}  // namespace sporhund::indexer
