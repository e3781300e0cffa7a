#pragma once

/// From the files that were found to what each holds: archives are opened, files hashed.

#include <cstdint>
#include <memory>

#include "indexer/archive/shared_archives.h"
#include "indexer/plan.h"
#include "indexer/worker/reader_options.h"
#include "schema/source_file.h"

namespace sporhund::indexer {

struct HashOptions {
  ReaderOptions reader;
  int jobs = 1;
  bool all = false;         ///< also what the catalog knows as it is now
  std::int64_t now_ns = 0;  ///< of the file clock; see settled_stamp()
  std::shared_ptr<SharedArchives> archives = std::make_shared<SharedArchives>();
};

struct HashedFound {
  schema::FoundFiles found;  ///< the documents in an archive stand in its place
  HashedFiles hashed;        ///< each of found.files
};

/// Nothing in an archive that can't be opened now, but perhaps later, is taken for gone.
HashedFound hash_found(schema::FoundFiles found, const Catalog& catalog,
                       const HashOptions& options);

}  // namespace sporhund::indexer
