#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sporhund::fetch {

/// A file under another name beside its place until commit() puts it there, so that it appears
/// whole or not at all. All errors are schema::Error{io}.
class WholeFile {
 public:
  explicit WholeFile(std::filesystem::path place);
  /// Removes what was not committed.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  void write(std::string_view bytes);
  /// Drops what was written and starts anew.
  void restart();
  /// Has the bytes on the disk, then renames.
  void commit();

 private:
  std::filesystem::path place_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;
};

void write_whole(const std::filesystem::path& place, std::string_view bytes);

/// Empty where there is no such file, or none that can be read.
std::optional<std::string> content_of(const std::filesystem::path& file);

/// Throws schema::Error{io}.
void make_folder(const std::filesystem::path& folder);

}  // namespace sporhund::fetch
