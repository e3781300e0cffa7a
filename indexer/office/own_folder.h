#pragma once

#include <filesystem>

#include "schema/file_descriptor.h"

namespace sporhund::indexer {

/// A new folder of this process's in the system's folder for temporary files. It vanishes with the
/// object; those that killed processes left, which nobody has locked any more, vanish when the next
/// is made. Another user's are left alone. Throws schema::Error{io} where none can be made.
class OwnFolder {
 public:
  OwnFolder();
  ~OwnFolder();
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  schema::FileDescriptor lock_;
};

}  // namespace sporhund::indexer
