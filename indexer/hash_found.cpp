#include "indexer/hash_found.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "indexer/archive/expand.h"
#include "indexer/archive/file_opener.h"
#include "indexer/parallel.h"
#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::FailureReason;
using schema::SourceFile;

/// What one found file turned out to hold: itself, or what is in the archive.
struct Contents {
  std::vector<SourceFile> files;
  HashedFiles hashed;
  bool unreachable = false;
};

/// One per thread.
class Hasher {
 public:
  Hasher(const Catalog& catalog, const HashOptions& options)
      : catalog_(catalog), options_(options), opener_(options.reader) {}

  Contents contents(const SourceFile& file) {
    if (schema::file_kind(file.path.native()) == schema::FileKind::archive) return archive(file);
    Contents contents{{file}, {}, false};
    contents.hashed.emplace(file.path.string(), hash(file));
    return contents;
  }

 private:
  Contents archive(const SourceFile& archive) {
    ArchiveContents inside = contents_of(archive, opener_, options_.reader.limits.archive_depth);
    Contents contents;
    schema::FoundFiles members;
    members.files = inside.files;
    if (!options_.all) contents.hashed = known_files(catalog_, members);
    for (const SourceFile& file : inside.files) {
      const std::string path = file.path.string();
      if (!contents.hashed.contains(path)) contents.hashed.emplace(path, hash(file));
    }
    contents.files = std::move(inside.files);
    for (auto& [file, failure] : inside.failed) {
      contents.unreachable |= failure.reason == FailureReason::unreadable;
      contents.hashed.emplace(file.path.string(), failed(file, std::move(failure)));
      contents.files.push_back(file);
    }
    return contents;
  }

  HashedFile hash(const SourceFile& file) {
    auto snapshot = opener_.take(file.path);
    if (auto* failure = std::get_if<Failure>(&snapshot)) return failed(file, std::move(*failure));
    return std::get<Snapshot>(snapshot).sha256();
  }

  CatalogFailure failed(const SourceFile& file, Failure failure) const {
    const bool transient = may_pass(failure.reason);
    return {std::move(failure), "", settled_stamp(file, options_.now_ns), transient};
  }

  const Catalog& catalog_;
  const HashOptions& options_;
  FileOpener opener_;
};

void sort_by_path(std::vector<SourceFile>& files) {
  std::ranges::sort(files, {}, &SourceFile::path);
}

}  // namespace

HashedFound hash_found(const schema::FoundFiles& found, const Catalog& catalog,
                       const HashOptions& options) {
  HashedFound result{found, {}};
  if (!options.all) result.hashed = known_files(catalog, found);
  std::vector<SourceFile>& files = result.found.files;
  files.clear();
  std::vector<SourceFile> unknown;
  std::ranges::partition_copy(
      found.files, std::back_inserter(unknown), std::back_inserter(files),
      [&](const SourceFile& file) { return !result.hashed.contains(file.path.string()); });
  const auto make_hasher = [&] {
    return [hasher = std::make_shared<Hasher>(catalog, options)](const SourceFile& file) {
      return std::pair(file.path, hasher->contents(file));
    };
  };
  work_in_parallel<std::pair<std::filesystem::path, Contents>>(
      unknown, options.jobs, make_hasher, [&](auto opened) {
        auto& [path, contents] = opened;
        std::ranges::move(contents.files, std::back_inserter(files));
        result.hashed.merge(contents.hashed);
        if (contents.unreachable) result.found.unreachable.push_back(path);
      });
  sort_by_path(files);
  return result;
}

}  // namespace sporhund::indexer
