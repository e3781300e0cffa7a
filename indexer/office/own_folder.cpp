#include "indexer/office/own_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNameStart = "sporhund-office-";

/// The folder, opened and locked for as long as it is open; none where it is no folder of ours or
/// can't be locked. `how` is flock()'s.
schema::FileDescriptor locked(const fs::path& folder, int how) {
  schema::FileDescriptor opened(
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat status {};
  if (!opened.is_open() || ::fstat(opened.get(), &status) != 0) return {};
  const bool ours = status.st_uid == ::geteuid();
  if (!ours || ::flock(opened.get(), how) != 0) return {};
  return opened;
}

void remove_left_behind(const fs::path& place) {
  std::error_code error;
  fs::directory_iterator entries(place, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    const fs::path& folder = entries->path();
    if (!folder.filename().native().starts_with(kNameStart)) continue;
    std::error_code ignored;
    if (locked(folder, LOCK_EX | LOCK_NB).is_open()) fs::remove_all(folder, ignored);
  }
}

}  // namespace

OwnFolder::OwnFolder() {
  std::error_code unusable;
  const fs::path temporary = fs::temp_directory_path(unusable);
  const fs::path place = unusable ? fs::path("/tmp") : temporary;
  remove_left_behind(place);
  // Before it is locked, another process may take it for one that was left behind.
  do {
    std::string name = (place / kNameStart).string() + "XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) {
      throw schema::Error(schema::ErrorCode::io, name,
                          "mappen kan ikke lages: " + schema::system_text(errno));
    }
    path_ = name;
    lock_ = locked(path_, LOCK_EX);
  } while (!fs::exists(path_));
}

OwnFolder::~OwnFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace sporhund::indexer
