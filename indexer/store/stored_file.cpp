#include "indexer/store/stored_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "indexer/store/compression.h"
#include "schema/error.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot(const char* what, const fs::path& path, int error) {
  throw schema::Error(schema::ErrorCode::io, path.string(),
                      fmt::format("{}: {}", what, std::generic_category().message(error)));
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) cannot("can't be made", folder, error.value());
}

/// A file that vanishes unless it was renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& folder) : path_((folder / "XXXXXX").string()) {
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
  void synchronise() {
    if (::fsync(descriptor_) != 0) cannot("can't be written", path_, errno);
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

}  // namespace

fs::path unfinished_folder(const fs::path& store) {
  return store / "unfinished";
}

void write_stored(const fs::path& store, const fs::path& file, std::string_view bytes,
                  Forced forced) {
  make_folder(unfinished_folder(store));
  make_folder(file.parent_path());
  TemporaryFile temporary(unfinished_folder(store));
  temporary.write(compress(bytes));
  if (forced == Forced::yes) temporary.synchronise();
  temporary.rename(file);
}

std::optional<std::string> read_stored(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  const std::string compressed{std::istreambuf_iterator<char>(in), {}};
  return decompress(compressed);
}

}  // namespace sporhund::indexer
