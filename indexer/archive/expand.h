#pragma once

#include <vector>

#include "indexer/archive/file_opener.h"
#include "schema/source_file.h"

namespace sporhund::indexer {

/// What lies in an archive.
struct ArchiveContents {
  std::vector<schema::SourceFile> files;  ///< that can be unpacked; with the archive's time
  std::vector<std::pair<schema::SourceFile, schema::Failure>> failed;  ///< and why not
  schema::PassedOverCounts passed_over;
};

/// All documents of an archive, and of archives in it. An archive that can't be read, or lies too
/// deep, is itself among the failed.
ArchiveContents contents_of(const schema::SourceFile& archive, FileOpener& opener, int max_depth);

}  // namespace sporhund::indexer
