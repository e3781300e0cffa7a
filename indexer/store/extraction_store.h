#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/ocr/picture.h"
#include "indexer/pdf/extraction.h"

namespace sporhund::indexer {

/// What was read from files, kept compressed by SHA-256 and extractor version beside the index, so
/// that no file is read twice. Files appear whole or not at all. Safe for several threads.
class ExtractionStore {
 public:
  /// `folder` is made if it is not there.
  explicit ExtractionStore(std::filesystem::path folder);

  /// Empty where it was never kept, was kept by another version, or is damaged (it is then read
  /// again).
  std::optional<Extraction> load(const std::string& sha256) const;
  /// Throws schema::Error{io} where it can't be written, a full disk among others.
  void save(const Extraction& extraction) const;
  /// What was seen on pages and read from their images, by page; empty as load() is. Kept apart, so
  /// that neither reading is repeated for the other's sake.
  std::vector<Picture> load_pictures(const std::string& sha256) const;
  void save_pictures(const std::string& sha256, const std::vector<Picture>& pictures) const;
  /// Removes what no document of the index uses any more.
  void remove(const std::string& sha256) const;
  /// Removes what a program that was killed left half written. Only for who holds the IndexLock.
  void remove_unfinished() const;
  /// The contents that this version keeps something of, damaged or not.
  std::set<std::string> hashes() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace sporhund::indexer
