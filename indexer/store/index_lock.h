#pragma once

#include <filesystem>

#include "schema/file_descriptor.h"

namespace sporhund::indexer {

/// Held by whoever changes an index: its database, its extractions, or which database is its own.
/// Gone with the process, however that ends.
class IndexLock {
 public:
  /// Locks the file `lock` in the index's folder, both of which are made if they are not there.
  /// Throws schema::Error: index_locked where another holds it, or io.
  explicit IndexLock(const std::filesystem::path& folder);

 private:
  schema::FileDescriptor file_;
};

}  // namespace sporhund::indexer
