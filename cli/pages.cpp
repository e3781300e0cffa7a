#include "cli/pages.h"

#include <filesystem>
#include <utility>

#include "indexer/pdf/formats.h"

namespace sporhund::cli {

std::vector<std::string> worker_command() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
  const fs::path installed =
      folder / SPORHUND_INSTALLED_WORKER;  // else both stand where they were built
  return {
      (fs::exists(installed) ? installed.lexically_normal() : folder / "sporhund-worker").string()};
}

indexer::Reader make_reader() {
  return indexer::Reader({.limits = {}, .worker_command = worker_command()});
}

std::variant<std::vector<indexer::Page>, schema::Failure> read_pages(
    indexer::Reader& reader, const indexer::Snapshot& file) {
  auto read = indexer::read_file(file, reader);
  if (auto* failure = std::get_if<schema::Failure>(&read)) return std::move(*failure);
  return indexer::lay_out(std::get<indexer::Extraction>(read));
}

}  // namespace sporhund::cli
