#pragma once

/// Files that appear whole or not at all, and what writing them takes.

#include <filesystem>
#include <string_view>

#include "schema/file_descriptor.h"

namespace sporhund::schema {

/// Writes all of it, however often it is interrupted. False, with errno, where it can't.
bool write_all(int descriptor, std::string_view bytes);

/// Makes a folder and those above it. Throws Error{io}.
void make_folder(const std::filesystem::path& folder);

/// What must be on the disk before a file is taken for written. A file that was not forced may be
/// half written after a power cut; a name whose folder was not may be the old file's still.
enum class Forced { nothing, file, file_and_folder };

/// An open file under another name until commit() puts it in its place. All errors are Error{io},
/// in Norwegian. Not for several threads.
class WholeFile {
 public:
  /// Takes what was opened as `temporary`, on the file system of `place`; throws where nothing was
  /// opened, by errno.
  WholeFile(std::filesystem::path place, std::filesystem::path temporary, FileDescriptor opened);
  /// Removes what was not committed.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  void write(std::string_view bytes);
  /// Drops what was written and starts anew.
  void restart();
  /// Replaces what is in the place. Call it once, as the last.
  void commit(Forced forced);

  const std::filesystem::path& place() const { return place_; }
  const std::filesystem::path& temporary() const { return temporary_; }
  int descriptor() const { return file_.get(); }

 private:
  [[noreturn]] void cannot_write() const;

  std::filesystem::path place_;
  std::filesystem::path temporary_;
  FileDescriptor file_;
  bool committed_ = false;
};

}  // namespace sporhund::schema
