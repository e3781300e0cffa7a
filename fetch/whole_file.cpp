#include "fetch/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "schema/error.h"

namespace sporhund::fetch {
namespace {

[[noreturn]] void cannot_write(const std::filesystem::path& path) {
  throw schema::Error(schema::ErrorCode::io, path.string(),
                      "kan ikke skrives: " + std::generic_category().message(errno));
}

}  // namespace

WholeFile::WholeFile(std::filesystem::path place) : place_(std::move(place)) {
  constexpr mode_t kMode = 0666;
  temporary_ = place_.parent_path() / ("." + place_.filename().string() + ".part");
  // One that a run which was stopped left behind is replaced.
  descriptor_ =
      ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kMode);
  if (descriptor_ < 0) cannot_write(temporary_);
}

WholeFile::~WholeFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

void WholeFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) cannot_write(temporary_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void WholeFile::restart() {
  if (::ftruncate(descriptor_, 0) != 0 || ::lseek(descriptor_, 0, SEEK_SET) != 0) {
    cannot_write(temporary_);
  }
}

void WholeFile::commit() {
  if (::fsync(descriptor_) != 0) cannot_write(temporary_);
  if (::rename(temporary_.c_str(), place_.c_str()) != 0) cannot_write(place_);
  ::close(descriptor_);
  descriptor_ = -1;
}

void write_whole(const std::filesystem::path& place, std::string_view bytes) {
  WholeFile file(place);
  file.write(bytes);
  file.commit();
}

std::optional<std::string> content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw schema::Error(schema::ErrorCode::io, folder.string(),
                        "mappen kan ikke lages: " + error.message());
  }
}

}  // namespace sporhund::fetch
