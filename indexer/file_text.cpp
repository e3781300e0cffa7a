#include "indexer/file_text.h"

#include "indexer/pdf/formats.h"

namespace sporhund::indexer {

std::variant<Extraction, schema::Failure> FileText::extraction(const std::filesystem::path& path,
                                                               const std::string& sha256) {
  if (auto kept = store_.load(sha256)) return std::move(*kept);
  auto snapshot = opener_.take(path);
  if (auto* failure = std::get_if<schema::Failure>(&snapshot)) return std::move(*failure);
  const Snapshot& file = std::get<Snapshot>(snapshot);
  if (file.sha256() != sha256) {
    return schema::Failure{path.string(), schema::FailureReason::unreadable,
                           "filen ble endret mens den ble lest"};
  }
  auto read = read_file(file, reader_);
  if (const auto* extraction = std::get_if<Extraction>(&read)) store_.save(*extraction);
  return read;
}

}  // namespace sporhund::indexer
