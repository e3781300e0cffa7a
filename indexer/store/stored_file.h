#pragma once

/// Compressed files that appear whole or not at all.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/store/compression.h"
#include "schema/whole_file.h"

namespace sporhund::indexer {

/// The folder, in that of the store, where files are that are not whole yet. What a program that
/// was killed left there may be removed by whoever holds the index's lock.
std::filesystem::path unfinished_folder(const std::filesystem::path& store);

/// Writes a compressed file, which lies somewhere in the folder `store`, piece by piece: memory
/// does not grow with it. Throws schema::Error{io} where it can't be written, a full disk among
/// others.
class StoredFile {
 public:
  StoredFile(const std::filesystem::path& store, const std::filesystem::path& file);
  StoredFile(const StoredFile&) = delete;
  StoredFile& operator=(const StoredFile&) = delete;

  void add(std::string_view bytes);
  /// Puts the file in its place. Call it once, as the last.
  void commit(schema::Forced forced);

 private:
  std::unique_ptr<schema::WholeFile> file_;
  Compressor compressor_;
};

/// Writes the whole of one at once. It is not forced to the disk and may be half written after a
/// power cut: its checksum fails then, and what it held is made again.
void write_stored(const std::filesystem::path& store, const std::filesystem::path& file,
                  std::string_view bytes);
/// Empty where there is no such file or it is damaged.
std::optional<std::string> read_stored(const std::filesystem::path& file);

}  // namespace sporhund::indexer
