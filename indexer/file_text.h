#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "indexer/archive/file_opener.h"
#include "indexer/ocr/ocr_reader.h"
#include "indexer/pdf/reader.h"
#include "indexer/store/extraction_store.h"
#include "indexer/worker/reader_options.h"
#include "indexer/worker/snapshot.h"

namespace sporhund::indexer {

struct FileTextOptions {
  ReaderOptions reader;
  OcrOptions ocr;
  std::shared_ptr<SharedArchives> archives = std::make_shared<SharedArchives>();
};

/// What is read from files: their own text, and where that won't do the print in their images.
/// Either comes from the store where it was read before. One per thread.
class FileText {
 public:
  /// `store` may be null: nothing is kept then.
  FileText(const ExtractionStore* store, FileTextOptions options);

  /// The extraction of the file's content, which must have this hash: a file that changed since it
  /// was hashed is a Failure (unreadable), to be read in the next run. Every page has its source,
  /// its quality and, where it is unread, the reason. `progress` is told of each page that OCR
  /// reads.
  std::variant<Extraction, schema::Failure> extraction(const std::filesystem::path& path,
                                                       const std::string& sha256,
                                                       const OcrProgress& progress = {});
  /// The same of a snapshot.
  std::variant<Extraction, schema::Failure> extraction(const Snapshot& file,
                                                       const OcrProgress& progress = {});

 private:
  class Source;
  std::variant<Extraction, schema::Failure> read(Source& source, const OcrProgress& progress);
  /// What pages show when they are drawn, as far as they were looked at.
  std::vector<Picture> pictures(Source& source, const std::vector<PageTask>& tasks,
                                const OcrProgress& progress);

  const ExtractionStore* store_;
  FileTextOptions options_;
  FileOpener opener_;
  Reader reader_;
  OcrReader ocr_reader_;
};

}  // namespace sporhund::indexer
