#pragma once

/// Lists and unpacks archives in sandboxed worker processes, and believes nothing of what they say.

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "indexer/archive/members.h"
#include "indexer/worker/reader_options.h"
#include "indexer/worker/snapshot.h"
#include "schema/passed_over.h"

namespace sporhund::indexer {

/// A document in an archive.
struct ArchiveMember {
  std::string name;  ///< parts joined by '/', harmless in a path, each name once in an archive
  std::uint64_t index = 0;
  std::size_t size = 0;                    ///< as the archive claims; it unpacks to no more
  std::optional<schema::Failure> problem;  ///< why it can't be unpacked; without path
};

/// What an archive holds.
struct ArchiveListing {
  std::vector<ArchiveMember> documents;         ///< by name
  std::vector<schema::PassedOver> passed_over;  ///< files of other kinds; examples are names here
};

/// The names that an archive's documents go by here: without "..", empty parts and control
/// characters, and told apart where two would be the same.
ArchiveListing listing_of(const std::vector<MemberEntry>& entries);

/// One worker process at a time. One per thread.
class ArchiveReader {
 public:
  explicit ArchiveReader(ReaderOptions options);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  /// Documents are of the kinds that are read (schema::FileKind). A Failure names the limit that
  /// the archive exceeds.
  std::variant<ArchiveListing, schema::Failure> list(const Snapshot& archive);
  /// A member's bytes. `path` is what it is called from here on.
  std::variant<Snapshot, schema::Failure> unpack(const Snapshot& archive,
                                                 const ArchiveMember& member,
                                                 const std::filesystem::path& path);

 private:
  class Session;
  ReaderOptions options_;
  std::unique_ptr<Session> session_;
};

}  // namespace sporhund::indexer
