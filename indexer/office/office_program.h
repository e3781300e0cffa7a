#pragma once

#include <filesystem>

namespace sporhund::indexer {

/// LibreOffice's `soffice`, in $PATH or where its own packages put it; empty where it is not
/// installed, or without Writer.
std::filesystem::path find_office();

}  // namespace sporhund::indexer
