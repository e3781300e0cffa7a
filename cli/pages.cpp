#include "cli/pages.h"

#include <utility>

#include "cli/helper_program.h"
#include "indexer/pdf/formats.h"

namespace sporhund::cli {

std::vector<std::string> worker_command() {
  return {helper_program("sporhund-worker")};
}

indexer::Reader make_reader() {
  return indexer::Reader({.limits = {}, .worker_command = worker_command()});
}

indexer::FileOpener make_opener() {
  return indexer::FileOpener({.limits = {}, .worker_command = worker_command()});
}

std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(
    indexer::Reader& reader, const indexer::Snapshot& file) {
  auto read = indexer::read_file(file, reader);
  if (auto* failure = std::get_if<schema::Failure>(&read)) return std::move(*failure);
  return indexer::lay_out(std::get<indexer::Extraction>(read));
}

}  // namespace sporhund::cli
