#include "indexer/store/extraction_store.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include "indexer/store/compression.h"
#include "schema/error.h"
#include "schema/version.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kFolderDigits = 2;

[[noreturn]] void cannot(const char* what, const fs::path& path, int error) {
  throw schema::Error(schema::ErrorCode::io, path.string(),
                      fmt::format("{}: {}", what, std::generic_category().message(error)));
}

/// Nothing else may become a part of a path.
bool is_hash(std::string_view sha256) {
  return sha256.size() == kHashDigits &&
         sha256.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

fs::path path_of(const fs::path& folder, const std::string& sha256) {
  return folder / fmt::format("v{}", schema::kExtractorVersion) / sha256.substr(0, kFolderDigits) /
         (sha256 + ".zst");
}

fs::path pictures_path(const fs::path& folder, const std::string& sha256) {
  return folder / fmt::format("ocr-v{}", schema::kOcrVersion) / sha256.substr(0, kFolderDigits) /
         (sha256 + ".zst");
}

/// What keep() wrote, or nothing where that is damaged.
std::optional<std::string> kept_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  const std::string compressed{std::istreambuf_iterator<char>(file), {}};
  return decompress(compressed);
}

/// A file that vanishes unless it was renamed. Not forced to the disk: what a power cut leaves half
/// written fails its checksum, and the document is read again.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& beside) : path_(beside.string() + ".XXXXXX") {
    descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);
    if (descriptor_ < 0) cannot("can't be made", path_, errno);
  }
  ~TemporaryFile() {
    ::close(descriptor_);
    if (!renamed_) ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) cannot("can't be written", path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void rename(const fs::path& to) {
    if (::rename(path_.c_str(), to.c_str()) != 0) cannot("can't be written", to, errno);
    renamed_ = true;
  }

 private:
  std::string path_;
  int descriptor_ = -1;
  bool renamed_ = false;
};

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) cannot("can't be made", folder, error.value());
}

void keep(const fs::path& path, std::string_view bytes) {
  make_folder(path.parent_path());
  TemporaryFile file(path);
  file.write(compress(bytes));
  file.rename(path);
}

}  // namespace

ExtractionStore::ExtractionStore(fs::path folder) : folder_(std::move(folder)) {
  make_folder(folder_);
}

std::optional<Extraction> ExtractionStore::load(const std::string& sha256) const {
  if (!is_hash(sha256)) return std::nullopt;
  const auto bytes = kept_bytes(path_of(folder_, sha256));
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
  keep(path_of(folder_, extraction.sha256), encode(extraction));
}

std::vector<Picture> ExtractionStore::load_pictures(const std::string& sha256) const {
  if (!is_hash(sha256)) return {};
  const auto bytes = kept_bytes(pictures_path(folder_, sha256));
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
  keep(pictures_path(folder_, sha256), encode_pictures(sha256, pictures));
}

void ExtractionStore::remove(const std::string& sha256) const {
  std::error_code ignored;
  if (!is_hash(sha256)) return;
  fs::remove(path_of(folder_, sha256), ignored);
  fs::remove(pictures_path(folder_, sha256), ignored);
}

}  // namespace sporhund::indexer
