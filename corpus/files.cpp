#include "corpus/files.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "schema/error.h"
#include "schema/file_kind.h"
#include "schema/path_text.h"
#include "schema/system_text.h"

namespace sporhund::corpus {

namespace {

namespace fs = std::filesystem;
using schema::PassedOverKind;

bool has_known_ending(const fs::path& path) {
  return schema::file_kind(path.native()) != schema::FileKind::other;
}

class Finder {
 public:
  void add_root(const fs::path& given) {
    const fs::path root = without_last_slash(fs::absolute(given).lexically_normal());
    std::error_code error;
    const fs::file_status status = fs::status(root, error);
    if (!fs::exists(status)) {
      fail(root, error ? schema::system_text(error.value()) : "finnes ikke");
      return;
    }
    found_.roots.push_back(root);
    if (fs::is_directory(status)) {
      add_folder(root);
    } else {
      add_file(root);
    }
  }

  schema::FoundFiles finish() {
    std::ranges::sort(found_.files, {}, &schema::SourceFile::path);
    const auto same_path = [](const schema::SourceFile& a, const schema::SourceFile& b) {
      return a.path == b.path;
    };
    found_.files.erase(std::unique(found_.files.begin(), found_.files.end(), same_path),
                       found_.files.end());
    std::ranges::sort(found_.failures, {}, &schema::Failure::path);
    found_.passed_over = passed_over_.take();
    return std::move(found_);
  }

 private:
  static fs::path without_last_slash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
  }

  void fail(const fs::path& path, const std::string& why) {
    found_.failures.push_back({path.string(), schema::FailureReason::unreadable, why});
  }

  // One folder at a time: a folder that can't be listed must not end the listing of its parent.
  void add_folder(const fs::path& folder) {
    if (!listed_.insert(folder).second) return;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    std::vector<fs::path> folders;
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      std::error_code ignored;
      const bool is_folder = entries->is_directory(ignored);
      if (is_folder && !entries->is_symlink(ignored)) {
        folders.push_back(entries->path());
      } else if (is_folder) {
        passed_over_.add(PassedOverKind::folder_link, entries->path());
      } else if (has_known_ending(entries->path())) {
        add_file(entries->path());
      } else {
        passed_over_.add(PassedOverKind::file_type, entries->path());
      }
    }
    if (error) {
      fail(folder, "mappen kan ikke leses: " + schema::system_text(error.value()));
      found_.unreachable.push_back(folder);
    }
    for (const fs::path& inner : folders) add_folder(inner);
  }

  void add_file(const fs::path& path) {
    std::error_code error;
    schema::SourceFile file{path.native(), 0, 0};
    if (fs::is_regular_file(path, error)) file.size = fs::file_size(path, error);
    if (!error) {
      file.modified_ns = fs::last_write_time(path, error).time_since_epoch().count();
    }
    // What is wrong with it is said where it is read, like all that is wrong with a file.
    found_.files.push_back(std::move(file));
  }

  schema::FoundFiles found_;
  std::set<fs::path> listed_;  ///< folders, each once whatever paths lead there
  schema::PassedOverCounts passed_over_;
};

}  // namespace

schema::FoundFiles find_files(const std::vector<fs::path>& paths) {
  Finder finder;
  for (const fs::path& path : paths) finder.add_root(path);
  schema::FoundFiles found = finder.finish();
  if (found.roots.empty() && !found.failures.empty()) {
    const schema::Failure& first = found.failures.front();
    throw schema::Error(schema::ErrorCode::io, schema::path_as_text(first.path), first.detail);
  }
  return found;
}

}  // namespace sporhund::corpus
