#include "schema/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::schema {
namespace {

namespace fs = std::filesystem;

/// A rename is on the disk when its folder is. Not every file system can; then it is in its hands.
void force_folder(const fs::path& folder) {
  const FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::fsync(opened.get());
}

}  // namespace

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw Error(ErrorCode::io, folder.string(),
                "mappen kan ikke lages: " + system_text(error.value()));
  }
}

WholeFile::WholeFile(fs::path place, fs::path temporary, FileDescriptor opened)
    : place_(std::move(place)), temporary_(std::move(temporary)), file_(std::move(opened)) {
  if (!file_.is_open()) cannot_write();
}

WholeFile::~WholeFile() {
  if (!committed_) ::unlink(temporary_.c_str());
}

void WholeFile::write(std::string_view bytes) {
  if (!write_all(file_.get(), bytes)) cannot_write();
}

void WholeFile::restart() {
  if (::ftruncate(file_.get(), 0) != 0 || ::lseek(file_.get(), 0, SEEK_SET) != 0) cannot_write();
}

void WholeFile::commit(Forced forced) {
  if (forced != Forced::nothing && ::fsync(file_.get()) != 0) cannot_write();
  if (::rename(temporary_.c_str(), place_.c_str()) != 0) cannot_write();
  committed_ = true;
  if (forced == Forced::file_and_folder) force_folder(place_.parent_path());
}

void WholeFile::cannot_write() const {
  throw Error(ErrorCode::io, place_.string(), "kan ikke skrives: " + system_text(errno));
}

}  // namespace sporhund::schema
