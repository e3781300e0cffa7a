#pragma once

/// Making an index again from what was read before. For who holds the IndexLock.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "indexer/run.h"

namespace sporhund::indexer {

/// What is known of an index that may be damaged: the copy of its catalog first, which has a
/// checksum, then what only the database tells, such as the documents of a run that was killed.
Catalog known_catalog(const RunOptions& options);

/// Removes what a rebuild that was killed left. Throws schema::Error{io}.
void remove_unfinished(const std::filesystem::path& database);

/// Lets `write` make a new Xapian database in a folder beside the old one and then puts it in its
/// place: readers have the old one until the new one is whole, and stopped anywhere it can be done
/// again. Throws schema::Error{io} beside what `write` throws.
void write_beside(const std::filesystem::path& database,
                  const std::function<void(const std::filesystem::path&)>& write);

/// Does so with all that is known. Throws schema::Error{io}.
void rebuild_beside(const Catalog& known, const RunOptions& options,
                    const entities::Tagger& tagger);

/// Does so with an index of an older version, or one whose database is gone; says so to people.
/// Throws schema::Error: index_damaged or io.
std::optional<std::string> renew_if_needed(const RunOptions& options,
                                           const entities::Tagger& tagger);

}  // namespace sporhund::indexer
