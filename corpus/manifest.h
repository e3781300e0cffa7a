#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/source_file.h"

namespace sporhund::corpus {

/// Metadata that somebody wrote down for files: {"documents": [{"path" or "sha256", "title",
/// "type", "date", "year", "sender", "recipient", "language"}]}. Paths are relative to the
/// manifest. Immutable after loading.
class Manifest {
 public:
  Manifest() = default;
  /// Throws schema::Error{io} for a file that can't be read, Error{usage} naming the entry that has
  /// no reading.
  static Manifest load(const std::filesystem::path& file);
  /// The same of a manifest's content, as if it lay in `file`.
  static Manifest parse(std::string_view content, const std::filesystem::path& file);

  /// What it says of a file; by hash before by path.
  schema::MetadataOverride find(const std::string& path, const std::string& sha256) const;
  /// The paths it names, for saying which of them are not there.
  std::vector<std::string> paths() const;

 private:
  std::map<std::string, schema::MetadataOverride> by_path_;
  std::map<std::string, schema::MetadataOverride> by_sha256_;
};

}  // namespace sporhund::corpus
