#pragma once

/// Reads PDFs in sandboxed worker processes; the caller's process never parses one.

#include <memory>
#include <variant>

#include "indexer/pdf/extraction.h"
#include "indexer/worker/reader_options.h"
#include "indexer/worker/snapshot.h"
#include "schema/document.h"

namespace sporhund::indexer {

/// One worker process, started at the first file and anew after it died or was killed.
/// One per thread.
class Reader {
 public:
  explicit Reader(ReaderOptions options);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  const ReaderOptions& options() const { return options_; }

  /// Reads a PDF. Never throws for what the file holds or the worker does: that is a Failure.
  /// Throws schema::Error{io} if no worker can be started at all.
  std::variant<Extraction, schema::Failure> read(const Snapshot& file);

 private:
  class Worker;
  ReaderOptions options_;
  std::unique_ptr<Worker> worker_;
};

}  // namespace sporhund::indexer
