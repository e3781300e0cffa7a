#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "indexer/ocr/options.h"
#include "indexer/ocr/picture.h"
#include "indexer/ocr/request.h"
#include "indexer/worker/snapshot.h"

namespace sporhund::indexer {

/// Called after each page whose print was read.
using OcrProgress = std::function<void()>;

/// Looks at pages in a sandboxed worker process, and reads their print in another; each is started
/// when it is first needed, and anew after it died or was killed. One per thread.
class OcrReader {
 public:
  explicit OcrReader(OcrOptions options);
  ~OcrReader();
  OcrReader(const OcrReader&) = delete;
  OcrReader& operator=(const OcrReader&) = delete;

  /// A Picture for each page asked for, by number; those after the document's time has run out are
  /// missing, and `certain` ones where OCR is off or lacks its data. A page that a worker breaks on
  /// costs that page only. Throws schema::Error{io} if no worker can be started at all.
  std::vector<Picture> read(const Snapshot& file, const std::vector<PageTask>& pages,
                            const OcrProgress& progress = {});

 private:
  class Worker;
  struct Job;
  std::vector<Picture> ask(std::unique_ptr<Worker>& worker, const Job& job,
                           const std::vector<PageTask>& pages);

  OcrOptions options_;
  std::unique_ptr<Worker> looker_;
  std::unique_ptr<Worker> engine_;
};

}  // namespace sporhund::indexer
