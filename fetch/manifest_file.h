#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "schema/json.h"
#include "schema/source_file.h"

namespace sporhund::fetch {

/// A manifest as `index --manifest` reads it, with what earlier runs wrote there.
class ManifestFile {
 public:
  /// Throws schema::Error{usage} for a file that is no manifest, which is left alone.
  explicit ManifestFile(std::filesystem::path file);

  /// Replaces the entry of a file in the manifest's folder. An empty hash keeps the one known.
  void set(const std::string& name, const std::string& sha256,
           const schema::MetadataOverride& metadata);
  /// Throws schema::Error{io}.
  void save() const;

 private:
  std::filesystem::path file_;
  std::map<std::string, nlohmann::json> entries_;  ///< by path
};

}  // namespace sporhund::fetch
