#pragma once

/// One run of `index`: from the files that were found to a committed index.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

#include "entities/tagger.h"
#include "indexer/ocr/options.h"
#include "indexer/pdf/reader.h"
#include "schema/answer.h"
#include "schema/source_file.h"

namespace sporhund::indexer {

struct IndexProgress {
  int files_done = 0;
  int files = 0;  ///< 0 while it is not known how many must be read
  int pages_done = 0;
  double seconds = 0;   ///< since the run began
  std::string current;  ///< path of the file that was finished last
  int ocr_pages = 0;    ///< read by OCR in this run, also of files that are not done yet
};

struct RunOptions {
  std::filesystem::path database;  ///< the index's folder; made if it is not there
  int jobs = 1;                    ///< threads, each with a worker process
  bool rebuild = false;  ///< writes every document again, from the extractions kept where it can
  ReaderOptions reader;
  OcrOptions ocr;
  schema::OverrideLookup overrides;  ///< may be empty
  /// Called from one thread at a time after each file, and each page that OCR reads.
  std::function<void(const IndexProgress&)> progress;
  std::size_t batch_passages = 12'000;  ///< committed at once: some 250 MB of memory
};

/// Indexes what is new or changed, drops what is gone under the roots, and remembers what could not
/// be read. Each batch is one commit; stopped anywhere, the index is at its last commit and the
/// next run goes on. Throws schema::Error for what stops the run: index_locked, index_version, io.
schema::IndexReport run_index(const schema::FoundFiles& found, const RunOptions& options,
                              const entities::Tagger& tagger);

/// Where an index keeps what it read from files, and its Xapian database.
std::filesystem::path extractions_folder(const std::filesystem::path& database);
std::filesystem::path xapian_folder(const std::filesystem::path& database);

}  // namespace sporhund::indexer
