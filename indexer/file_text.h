#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "indexer/archive/file_opener.h"
#include "indexer/pdf/reader.h"
#include "indexer/store/extraction_store.h"

namespace sporhund::indexer {

/// What is read from files, from the store where it was read before. One per thread.
class FileText {
 public:
  FileText(const ExtractionStore& store, const ReaderOptions& options)
      : store_(store), opener_(options), reader_(options) {}

  /// The extraction of the file's content, which must have this hash: a file that changed since it
  /// was hashed is a Failure (unreadable), to be read in the next run.
  std::variant<Extraction, schema::Failure> extraction(const std::filesystem::path& path,
                                                       const std::string& sha256);

 private:
  const ExtractionStore& store_;
  FileOpener opener_;
  Reader reader_;
};

}  // namespace sporhund::indexer
