#include "indexer/store/xapian_errors.h"

namespace sporhund::indexer {

schema::Error translated(const Xapian::Error& error, const std::filesystem::path& folder) {
  using schema::ErrorCode;
  const std::string type = error.get_type();
  if (type == "DatabaseLockError") {
    return {ErrorCode::index_locked, folder.string(),
            "another process is writing to this index; wait until it is done"};
  }
  if (type == "DatabaseVersionError") {
    return {ErrorCode::index_version, folder.string(),
            "another version of Xapian made this index; check --repair makes it again"};
  }
  const char* system = error.get_error_string();
  const std::string why = error.get_msg() + (system ? std::string(" (") + system + ")" : "");
  if (type == "DatabaseCorruptError" || type == "SerialisationError") {
    return {ErrorCode::index_damaged, folder.string(),
            "the index is damaged; check --repair makes it again: " + why};
  }
  return {ErrorCode::io, folder.string(), "the index can't be read or written: " + why};
}

}  // namespace sporhund::indexer
