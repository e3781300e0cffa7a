#pragma once

#include <filesystem>

#include <xapian.h>

#include "schema/error.h"

namespace sporhund::indexer {

/// What a Xapian error means to the owner of an index.
schema::Error translated(const Xapian::Error& error, const std::filesystem::path& folder);

/// Runs `work` on an index; Xapian's errors leave as schema::Error.
template <typename Work>
auto guarded(const std::filesystem::path& folder, Work work) {
  try {
    return work();
  } catch (const Xapian::Error& error) {
    throw translated(error, folder);
  }
}

}  // namespace sporhund::indexer
