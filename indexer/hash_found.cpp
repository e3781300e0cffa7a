#include "indexer/hash_found.h"

#include <algorithm>
#include <iterator>
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
  schema::PassedOverCounts passed_over;
  bool unreachable = false;
};

/// One per thread.
class Hasher {
 public:
  Hasher(const Catalog& catalog, const HashOptions& options)
      : catalog_(catalog), options_(options), opener_(options.reader, options.archives) {}

  Contents contents(const SourceFile& file) {
    if (schema::file_kind(file.path) == schema::FileKind::archive) return archive(file);
    Contents contents{{file}, {}, {}, false};
    contents.hashed.emplace(file.path, hash(file));
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
      if (!contents.hashed.contains(file.path)) contents.hashed.emplace(file.path, hash(file));
    }
    contents.files = std::move(inside.files);
    contents.passed_over = std::move(inside.passed_over);
    for (auto& [file, failure] : inside.failed) {
      contents.unreachable |= failure.reason == FailureReason::unreadable;
      contents.hashed.emplace(file.path, failed(file, std::move(failure)));
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

}  // namespace

HashedFound hash_found(schema::FoundFiles found, const Catalog& catalog,
                       const HashOptions& options) {
  HashedFound result;
  if (!options.all) result.hashed = known_files(catalog, found);
  std::vector<SourceFile>& files = found.files;
  const auto unknown_from = std::stable_partition(
      files.begin(), files.end(),
      [&](const SourceFile& file) { return result.hashed.contains(file.path); });
  const std::vector<SourceFile> unknown(std::make_move_iterator(unknown_from),
                                        std::make_move_iterator(files.end()));
  files.erase(unknown_from, files.end());
  schema::PassedOverCounts passed_over;
  passed_over.add(found.passed_over);
  const auto make_hasher = [&] {
    return [hasher = std::make_shared<Hasher>(catalog, options)](const SourceFile& file) {
      return std::pair(file.path, hasher->contents(file));
    };
  };
  work_in_parallel<std::pair<std::string, Contents>>(
      unknown, options.jobs, make_hasher, [&](auto opened) {
        auto& [path, contents] = opened;
        std::ranges::move(contents.files, std::back_inserter(files));
        result.hashed.merge(contents.hashed);
        passed_over.add(contents.passed_over.take());
        if (contents.unreachable) found.unreachable.emplace_back(path);
      });
  std::ranges::sort(files, {}, &SourceFile::path);
  found.passed_over = passed_over.take();
  result.found = std::move(found);
  return result;
}

}  // namespace sporhund::indexer
