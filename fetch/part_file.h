#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "schema/whole_file.h"

namespace sporhund::fetch {

/// A file that is ".name.part" beside its place until it is committed; one that a run which was
/// stopped left behind is replaced. Throws schema::Error{io}.
schema::WholeFile part_file(const std::filesystem::path& place);

/// Writes a file that is on the disk before it takes its place. Throws schema::Error{io}.
void write_whole(const std::filesystem::path& place, std::string_view bytes);

/// Empty where there is no such file, or none that can be read.
std::optional<std::string> content_of(const std::filesystem::path& file);

}  // namespace sporhund::fetch
