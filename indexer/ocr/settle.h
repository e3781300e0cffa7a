#pragma once

/// Which pages of an extraction need to be looked at, and what counts as their text then. Pure.

#include <vector>

#include "indexer/ocr/options.h"
#include "indexer/ocr/picture.h"
#include "indexer/ocr/request.h"
#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

/// The pages whose text layer is missing, unreadable, or so small that it may be a stamp on a scan;
/// with OcrMode::force all of them.
std::vector<PageTask> doubtful_pages(const Extraction& extraction, const OcrOptions& options);

/// Whether what is kept of a page answers the task.
bool answers(const Picture& kept, const PageTask& task, const OcrOptions& options);

/// The tasks that need a worker: those that nothing kept answers, and, where nothing can be
/// recognised, that a look alone could answer.
std::vector<PageTask> open_tasks(const std::vector<PageTask>& tasks,
                                 const std::vector<Picture>& kept, const OcrOptions& options);

/// Gives each doubtful page its text: its own, what OCR read where that is better, or none, with
/// the reason. A page that is not among `pictures` was not looked at.
void settle(Extraction& extraction, const std::vector<Picture>& pictures,
            const OcrOptions& options);

}  // namespace sporhund::indexer
