#include "indexer/archive/expand.h"

#include <fmt/core.h>

#include <utility>

#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

using schema::Failure;
using schema::SourceFile;

class Walk {
 public:
  Walk(FileOpener& opener, int max_depth) : opener_(opener), max_depth_(max_depth) {}

  void enter(const SourceFile& archive, int depth) {
    if (depth > max_depth_) {
      return fail(archive, {"", schema::FailureReason::too_large,
                            fmt::format("mer enn {} arkiver i hverandre", max_depth_)});
    }
    auto listed = opener_.listing(archive.path);
    if (auto* failure = std::get_if<Failure>(&listed)) return fail(archive, std::move(*failure));
    auto& [documents, passed_over] = std::get<ArchiveListing>(listed);
    for (schema::PassedOver& group : passed_over) {
      group.example = archive.path + '/' + group.example;
    }
    contents_.passed_over.add(passed_over);
    for (ArchiveMember& member : documents) {
      const SourceFile file{archive.path + '/' + member.name, member.size, archive.modified_ns};
      if (member.problem) {
        fail(file, std::move(*member.problem));
      } else if (schema::file_kind(member.name) == schema::FileKind::archive) {
        enter(file, depth + 1);
      } else {
        contents_.files.push_back(file);
      }
    }
  }
  ArchiveContents contents() && { return std::move(contents_); }

 private:
  void fail(const SourceFile& file, Failure failure) {
    failure.path = file.path;
    contents_.failed.emplace_back(file, std::move(failure));
  }

  FileOpener& opener_;
  int max_depth_;
  ArchiveContents contents_;
};

}  // namespace

ArchiveContents contents_of(const SourceFile& archive, FileOpener& opener, int max_depth) {
  Walk walk(opener, max_depth);
  walk.enter(archive, 1);
  return std::move(walk).contents();
}

}  // namespace sporhund::indexer
