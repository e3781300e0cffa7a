#pragma once

#include <filesystem>
#include <vector>

#include "schema/source_file.h"

namespace sporhund::corpus {

/// Lists the files of known kinds (schema::FileKind) at and under `paths`; links to files are
/// followed, links to folders are not. A path that is not there or can't be listed is a Failure.
/// Throws schema::Error{io} where none of the paths is there.
schema::FoundFiles find_files(const std::vector<std::filesystem::path>& paths);

}  // namespace sporhund::corpus
