#pragma once

/// Compares the files that were found with what the index knows. Pure: no files are touched.

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "indexer/ocr/options.h"
#include "indexer/store/catalog.h"
#include "schema/source_file.h"

namespace sporhund::indexer {

/// A file's SHA-256, or why it has none.
using HashedFile = std::variant<std::string, CatalogFailure>;
using HashedFiles = std::map<std::string, HashedFile>;  ///< by path

/// The found files that the catalog knows as they are now: they need not be hashed. A failure that
/// may have passed (CatalogFailure::transient) is not among them.
HashedFiles known_files(const Catalog& catalog, const schema::FoundFiles& found);

/// A content that must be written, and the files that hold it.
struct DocumentJob {
  std::string sha256;
  std::map<std::string, FileStamp> files;  ///< by path; the first is the document's path
  schema::MetadataOverride values;
  std::string fingerprint;
};

struct Plan {
  std::vector<DocumentJob> write;    ///< by path
  std::vector<DocumentJob> restamp;  ///< only the files' times are others
  std::vector<std::string> remove;   ///< ids of documents none of whose files is there any more
  std::vector<std::string> forget;   ///< paths of failures that no longer hold
  std::vector<CatalogFailure> fail;  ///< files that can't be read, by path
  std::vector<CatalogFailure> keep;  ///< of a rebuild: failures that this run says nothing about
  int unchanged = 0;                 ///< contents that need not be written
  int duplicates = 0;                ///< found files whose content an earlier path has
};

struct PlanInput {
  const Catalog& catalog;
  const schema::FoundFiles& found;
  const HashedFiles& hashed;                ///< every found file
  const schema::OverrideLookup& overrides;  ///< may be empty
  bool rebuild = false;                     ///< write everything that is there
  OcrOptions ocr = {};                      ///< how pages without text are read now
};

Plan make_plan(const PlanInput& input);

/// The stamp to keep of a file that was looked at at `now_ns` of the file clock. One changed just
/// before may be changed again without a new time, so its stamp is not to be trusted.
FileStamp settled_stamp(const schema::SourceFile& file, std::int64_t now_ns);

}  // namespace sporhund::indexer
