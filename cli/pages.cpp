#include "cli/pages.h"

#include <utility>

#include "cli/helper_program.h"
#include "indexer/office/office_program.h"
#include "indexer/pdf/formats.h"

namespace sporhund::cli {

indexer::ReaderOptions reader_options() {
  return {.limits = {},
          .worker_command = {helper_program("sporhund-worker")},
          .office_program = indexer::find_office()};
}

indexer::Reader make_reader() {
  return indexer::Reader(reader_options());
}

indexer::FileOpener make_opener() {
  return indexer::FileOpener(reader_options());
}

std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(
    indexer::Reader& reader, const indexer::Snapshot& file) {
  auto read = indexer::read_file(file, reader);
  if (auto* failure = std::get_if<schema::Failure>(&read)) return std::move(*failure);
  return indexer::lay_out(std::get<indexer::Extraction>(read));
}

}  // namespace sporhund::cli
