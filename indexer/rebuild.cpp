#include "indexer/rebuild.h"

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>

#include "indexer/store/catalog_copy.h"
#include "indexer/store/index_check.h"
#include "schema/error.h"
#include "schema/index_layout.h"
#include "schema/system_text.h"

namespace sporhund::indexer {

namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorCode;

void check(int result, const fs::path& path) {
  if (result == 0) return;
  throw Error(ErrorCode::io, path.string(), schema::system_text(errno));
}

fs::path unfinished(const fs::path& database) {
  return schema::xapian_folder(database).string() + ".new";
}

/// Goes with what is in it, also where an error ends the work: it may be the disk that is full.
struct PassingFolder {
  fs::path path;
  explicit PassingFolder(fs::path folder) : path(std::move(folder)) {}
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

/// Puts the folder `made` in the place of `old`: at once where the file system can.
void replace_folder(const fs::path& made, const fs::path& old) {
  if (!fs::exists(old)) return check(::rename(made.c_str(), old.c_str()), old);
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, old.c_str(), RENAME_EXCHANGE) == 0) return;
  const fs::path away = old.string() + ".damaged";
  fs::remove_all(away);
  check(::rename(old.c_str(), away.c_str()), old);
  check(::rename(made.c_str(), old.c_str()), old);
  fs::rename(away, made);
}

}  // namespace

Catalog known_catalog(const RunOptions& options) {
  Catalog catalog = CatalogCopy(extractions_folder(options.database)).read().value_or(Catalog{});
  std::set<std::string> named;
  for (const auto& [sha256, entry] : catalog.documents) {
    for (const auto& [path, stamp] : entry.files) named.insert(path);
  }
  for (auto& [sha256, entry] : salvage_catalog(schema::xapian_folder(options.database)).documents) {
    const bool is_new = std::ranges::none_of(
        entry.files, [&](const auto& file) { return named.contains(file.first); });
    if (is_new && !entry.files.empty()) catalog.documents.emplace(sha256, std::move(entry));
  }
  return catalog;
}

void write_beside(const fs::path& database, const std::function<void(const fs::path&)>& write) {
  remove_unfinished(database);
  const PassingFolder made{unfinished(database)};
  try {
    write(made.path);
    replace_folder(made.path, schema::xapian_folder(database));
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorCode::io, error.path1().string(), error.code().message());
  }
  remove_unfinished(database);
}

void remove_unfinished(const fs::path& database) {
  const fs::path made = unfinished(database);
  std::error_code failed;
  fs::remove_all(made, failed);
  if (failed) throw Error(ErrorCode::io, made.string(), schema::system_text(failed.value()));
}

void rebuild_beside(const Catalog& known, const RunOptions& options,
                    const entities::Tagger& tagger) {
  write_beside(options.database,
               [&](const fs::path& xapian) { rebuild_index(known, xapian, options, tagger); });
}

std::optional<std::string> renew_if_needed(const RunOptions& options,
                                           const entities::Tagger& tagger) {
  const char* note =
      "indeksen var laget av en eldre versjon; den er bygd på nytt av det som var lest før";
  try {
    if (age_of_index(schema::xapian_folder(options.database)) != schema::IndexAge::older)
      return std::nullopt;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::index_missing) throw;
    note = "indeksens database var borte; den er bygd på nytt av det som var lest før";
  }
  const Catalog known = known_catalog(options);
  if (known.documents.empty()) return std::nullopt;
  rebuild_beside(known, options, tagger);
  return note;
}

}  // namespace sporhund::indexer
