#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "fetch/kudos_page.h"
#include "fetch/polite_client.h"

namespace sporhund::fetch {

/// A file that is in the folder.
struct StoredFile {
  std::string name;    ///< in the folder; made from hashes, never from a name of the server's
  std::string sha256;  ///< empty where the file was there already and the API gives none
  bool fetched = false;
};

/// Puts PDFs into a folder. Not for several threads.
class PdfDownload {
 public:
  PdfDownload(PoliteClient& client, std::filesystem::path folder, std::size_t max_bytes)
      : client_(client), folder_(std::move(folder)), max_bytes_(max_bytes) {}

  /// Fetches the file unless it is there; else why not, for people. A file counts only if it begins
  /// as a PDF and has the size and the SHA-256 that the API gives.
  std::variant<StoredFile, std::string> get(const KudosFile& file);

 private:
  bool is_there(const KudosFile& file, const std::filesystem::path& place) const;

  PoliteClient& client_;
  std::filesystem::path folder_;
  std::size_t max_bytes_;
};

}  // namespace sporhund::fetch
