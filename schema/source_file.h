#pragma once

/// What the corpus hands to the indexer.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/document.h"
#include "schema/passed_over.h"

namespace sporhund::schema {

/// A file that may be indexed.
struct SourceFile {
  std::string path;  ///< absolute, lexically normal; bytes. A std::filesystem::path takes 500 B
  std::size_t size = 0;
  std::int64_t modified_ns = 0;  ///< since the epoch of std::filesystem's file clock
};

/// The files under the paths that were asked for.
struct FoundFiles {
  std::vector<SourceFile> files;                   ///< by path, each once
  std::vector<Failure> failures;                   ///< what could not be listed
  std::vector<std::filesystem::path> roots;        ///< what was asked for and is there; absolute
  std::vector<std::filesystem::path> unreachable;  ///< folders that could not be listed
  std::vector<PassedOver> passed_over;             ///< by kind and ending
};

/// Metadata as somebody who knows better gave them: field name and value; no value clears it.
using MetadataOverride = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// The override for a file, by path or by SHA-256; empty where there is none.
using OverrideLookup =
    std::function<MetadataOverride(const std::string& path, const std::string& sha256)>;

/// Sets the fields that are named. Throws Error{usage} for a name or value that no field has.
void apply(const MetadataOverride& values, Metadata& metadata);

}  // namespace sporhund::schema
