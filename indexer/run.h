#pragma once

/// One run of `index`: from the files that were found to a committed index.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

#include "entities/tagger.h"
#include "indexer/ocr/options.h"
#include "indexer/store/catalog.h"
#include "indexer/worker/reader_options.h"
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
  /// Writes every document found into an empty index, from the extractions kept where it can; the
  /// old one stays until it is whole.
  bool rebuild = false;
  ReaderOptions reader;
  OcrOptions ocr;
  schema::OverrideLookup overrides;  ///< may be empty
  /// Called from one thread at a time after each file, and each page that OCR reads.
  std::function<void(const IndexProgress&)> progress;
  std::size_t batch_passages = 12'000;  ///< committed at once: some 250 MB of memory
};

/// Indexes what is new or changed, drops what is gone under the roots, and remembers what could not
/// be read. Each batch is one commit; stopped anywhere, the index is at its last commit and the
/// next run goes on. An index of an older version, or whose database is gone, is made again from
/// what was read before; a note says so. Throws schema::Error for what stops the run: index_locked,
/// index_newer, index_damaged, io.
schema::IndexReport run_index(schema::FoundFiles found, const RunOptions& options,
                              const entities::Tagger& tagger);

/// Writes all that `known` names into the database in `xapian`, from the extractions where it can.
/// For who holds the IndexLock.
schema::IndexReport rebuild_index(const Catalog& known, const std::filesystem::path& xapian,
                                  const RunOptions& options, const entities::Tagger& tagger);

/// Where an index keeps what it read from files.
std::filesystem::path extractions_folder(const std::filesystem::path& database);

}  // namespace sporhund::indexer
