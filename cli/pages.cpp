#include "cli/pages.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "cli/helper_program.h"
#include "indexer/office/office_program.h"

namespace sporhund::cli {

indexer::FileTextOptions reading_options(indexer::OcrMode ocr) {
  indexer::FileTextOptions options;
  options.reader.worker_command = {helper_program("sporhund-worker")};
  options.reader.office_program = indexer::find_office();
  options.ocr.mode = ocr;
  options.ocr.trained_data = indexer::find_trained_data();
  options.ocr.worker_command = {helper_program("sporhund-ocr-worker")};
  return options;
}

indexer::OcrMode ocr_mode(const Arguments& arguments) {
  return *schema::value_of(indexer::kOcrModes, arguments.value("ocr"));
}

bool is_fault(schema::UnreadReason reason) {
  return reason != schema::UnreadReason::ocr_off && reason != schema::UnreadReason::no_words;
}

int all_processors() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

indexer::FileOpener make_opener() {
  return indexer::FileOpener(reading_options(indexer::OcrMode::off).reader);
}

std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(
    indexer::FileText& text, const indexer::Snapshot& file) {
  auto read = text.extraction(file);
  if (auto* failure = std::get_if<schema::Failure>(&read)) return std::move(*failure);
  return indexer::lay_out(std::get<indexer::Extraction>(read));
}

}  // namespace sporhund::cli
