#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "indexer/ocr/options.h"
#include "indexer/ocr/picture.h"
#include "indexer/ocr/request.h"
#include "indexer/pdf/reader.h"

namespace sporhund::indexer {

/// Called after each page whose print was read.
using OcrProgress = std::function<void()>;

/// Looks at pages in a sandboxed worker process, started at the first file and anew after it died
/// or was killed. One per thread.
class OcrReader {
 public:
  explicit OcrReader(OcrOptions options);
  ~OcrReader();
  OcrReader(const OcrReader&) = delete;
  OcrReader& operator=(const OcrReader&) = delete;

  /// A Picture for each page asked for, in order; those after the document's time has run out are
  /// missing. A page that a worker breaks on costs that page only. Throws schema::Error{io} if no
  /// worker can be started at all.
  std::vector<Picture> read(const Snapshot& file, std::vector<PageTask> pages,
                            const OcrProgress& progress = {});

 private:
  class Worker;
  OcrOptions options_;
  std::unique_ptr<Worker> worker_;
};

}  // namespace sporhund::indexer
