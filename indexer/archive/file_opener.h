#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "indexer/archive/archive_reader.h"
#include "indexer/archive/shared_archives.h"
#include "indexer/worker/reader_options.h"
#include "indexer/worker/snapshot.h"

namespace sporhund::indexer {

/// Takes snapshots of files, on the disk or in archives, where "brev.zip/2023/tb.pdf" names a
/// member; archives may lie in archives. What was opened last stays open, so that members of one
/// archive cost no more than their bytes. One per thread.
class FileOpener {
 public:
  /// With the archives that other openers have open, where they share them.
  explicit FileOpener(const ReaderOptions& options,
                      std::shared_ptr<SharedArchives> archives = std::make_shared<SharedArchives>())
      : limits_(options.limits), reader_(options), archives_(std::move(archives)) {}

  std::variant<Snapshot, schema::Failure> take(const std::filesystem::path& path);
  /// Whether there is such a file, even if it can't be read.
  bool is_there(const std::filesystem::path& path);
  /// What lies in an archive, but for what lies in archives in it.
  std::variant<ArchiveListing, schema::Failure> listing(const std::filesystem::path& archive);

 private:
  struct OpenArchive {
    std::filesystem::path path;
    std::shared_ptr<const Snapshot> file;
    ArchiveListing listing;
  };
  std::variant<const OpenArchive*, schema::Failure> open(const std::filesystem::path& archive);
  /// A member where it lies; none where the archive has no such file.
  struct Place {
    const OpenArchive* archive = nullptr;
    const ArchiveMember* member = nullptr;
  };
  std::variant<Place, schema::Failure> locate(const std::filesystem::path& archive,
                                              std::string_view rest);

  ReadingLimits limits_;
  ArchiveReader reader_;
  std::shared_ptr<SharedArchives> archives_;
  std::list<OpenArchive> open_;  ///< each but the first lies in the one before it
};

/// The file on the disk that holds `path`, which goes on in an archive; empty where it does not.
std::optional<std::filesystem::path> archive_holding(const std::filesystem::path& path);

}  // namespace sporhund::indexer
