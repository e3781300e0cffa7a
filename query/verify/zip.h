#pragma once

#include <zip.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace sporhund::query {

/// A ZIP file to read from. All errors are schema::Error{io} naming it.
class ZipFile {
 public:
  explicit ZipFile(const std::filesystem::path& file);

  bool has(const std::string& part) const;
  /// Calls `take` with one piece of the part after the other, and whether it is the last (which may
  /// be empty). Refuses a part that grows beyond 4 GiB.
  void read(const std::string& part,
            const std::function<void(std::string_view piece, bool is_last)>& take) const;
  [[noreturn]] void fail(const std::string& detail) const;

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  std::filesystem::path file_;
  std::unique_ptr<zip_t, Discard> archive_;
};

}  // namespace sporhund::query
