#pragma once

/// Compressed files that appear whole or not at all.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "schema/whole_file.h"

namespace sporhund::indexer {

/// The folder, in that of the store, where files are that are not whole yet. What a program that
/// was killed left there may be removed by whoever holds the index's lock.
std::filesystem::path unfinished_folder(const std::filesystem::path& store);

/// Writes `bytes` compressed to `file`, which lies somewhere in the folder `store`.
/// One that is not forced to the disk may be half written after a power cut: its checksum fails
/// then, and what it held is made again. Throws schema::Error{io} where it can't be written, a full
/// disk among others.
void write_stored(const std::filesystem::path& store, const std::filesystem::path& file,
                  std::string_view bytes, schema::Forced forced = schema::Forced::nothing);
/// Empty where there is no such file or it is damaged.
std::optional<std::string> read_stored(const std::filesystem::path& file);

}  // namespace sporhund::indexer
