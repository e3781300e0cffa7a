#pragma once

#include <filesystem>
#include <optional>

#include "indexer/store/catalog.h"

namespace sporhund::indexer {

class PassageWriter;  // passage_writer.h

/// A copy of an index's catalog that lies with the extractions: with both the index can be made
/// again when its database is lost. It is written after each commit, so after a run that was killed
/// it may be a commit behind.
class CatalogCopy {
 public:
  /// `folder` is the extraction store's.
  explicit CatalogCopy(const std::filesystem::path& folder);

  /// Copies what the index holds, record by record. Appears whole or not at all. Throws
  /// schema::Error: io or index_damaged.
  void write(const PassageWriter& index) const;
  /// Empty where there is none, where it is damaged or of another form.
  std::optional<Catalog> read() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace sporhund::indexer
