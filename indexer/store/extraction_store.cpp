#include "indexer/store/extraction_store.h"

#include <fmt/core.h>

#include <stdexcept>
#include <string_view>
#include <system_error>

#include "indexer/store/stored_file.h"
#include "schema/error.h"
#include "schema/version.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kFolderDigits = 2;

/// Nothing else may become a part of a path.
bool is_hash(std::string_view sha256) {
  return sha256.size() == kHashDigits &&
         sha256.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

fs::path version_folder(const fs::path& folder) {
  return folder / fmt::format("v{}", schema::kExtractorVersion);
}

fs::path path_of(const fs::path& folder, const std::string& sha256) {
  return version_folder(folder) / sha256.substr(0, kFolderDigits) / (sha256 + ".zst");
}

fs::path pictures_path(const fs::path& folder, const std::string& sha256) {
  return folder / fmt::format("ocr-v{}", schema::kOcrVersion) / sha256.substr(0, kFolderDigits) /
         (sha256 + ".zst");
}

}  // namespace

ExtractionStore::ExtractionStore(fs::path folder) : folder_(std::move(folder)) {
  schema::make_folder(folder_);
}

std::optional<Extraction> ExtractionStore::load(const std::string& sha256) const {
  if (!is_hash(sha256)) return std::nullopt;
  const auto bytes = read_stored(path_of(folder_, sha256));
  if (!bytes) return std::nullopt;
  try {
    Extraction extraction = decode_extraction(*bytes);
    if (extraction.sha256 != sha256) return std::nullopt;
    return extraction;
  } catch (const schema::Error&) {
    return std::nullopt;
  }
}

void ExtractionStore::save(const Extraction& extraction) const {
  if (!is_hash(extraction.sha256)) throw std::logic_error("an extraction without a hash");
  write_stored(folder_, path_of(folder_, extraction.sha256), encode(extraction));
}

std::vector<Picture> ExtractionStore::load_pictures(const std::string& sha256) const {
  if (!is_hash(sha256)) return {};
  const auto bytes = read_stored(pictures_path(folder_, sha256));
  if (!bytes) return {};
  try {
    return decode_pictures(*bytes, sha256);
  } catch (const schema::Error&) {
    return {};
  }
}

void ExtractionStore::save_pictures(const std::string& sha256,
                                    const std::vector<Picture>& pictures) const {
  if (!is_hash(sha256)) throw std::logic_error("pictures without a hash");
  write_stored(folder_, pictures_path(folder_, sha256), encode_pictures(sha256, pictures));
}

void ExtractionStore::remove(const std::string& sha256) const {
  std::error_code ignored;
  if (!is_hash(sha256)) return;
  fs::remove(path_of(folder_, sha256), ignored);
  fs::remove(pictures_path(folder_, sha256), ignored);
}

void ExtractionStore::remove_unfinished() const {
  std::error_code ignored;
  fs::remove_all(unfinished_folder(folder_), ignored);
}

std::set<std::string> ExtractionStore::hashes() const {
  std::set<std::string> found;
  std::error_code ignored;
  fs::recursive_directory_iterator entries(version_folder(folder_), ignored);
  for (; entries != fs::recursive_directory_iterator(); entries.increment(ignored)) {
    std::string name = entries->path().stem().string();
    if (is_hash(name)) found.insert(std::move(name));
  }
  return found;
}

}  // namespace sporhund::indexer
