#include "indexer/store/index_lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <system_error>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::indexer {

using schema::Error;
using schema::ErrorCode;

IndexLock::IndexLock(const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) throw Error(ErrorCode::io, folder.string(), schema::system_text(failed.value()));
  file_ =
      schema::FileDescriptor(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!file_.is_open()) {
    throw Error(ErrorCode::io, folder.string(), schema::system_text(errno));
  }
  if (::flock(file_.get(), LOCK_EX | LOCK_NB) == 0) return;
  if (errno != EWOULDBLOCK) {
    throw Error(ErrorCode::io, folder.string(), schema::system_text(errno));
  }
  throw Error(ErrorCode::index_locked, folder.string(),
              "another process is writing to this index; wait until it is done");
}

}  // namespace sporhund::indexer
