#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sporhund::corpus {

/// Tells when something under some paths has changed (inotify). It does not tell what: whoever asks
/// lists the files anew, so that nothing depends on events that the kernel dropped. Not for several
/// threads.
class FolderWatch {
 public:
  /// Throws schema::Error{io} where the kernel can't watch.
  explicit FolderWatch(const std::vector<std::filesystem::path>& roots);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Watches every folder that is there now; call it before listing the files, so that no change
  /// falls between. Throws schema::Error{io} where there are more than the kernel can watch.
  void refresh();

  struct Patience {
    std::chrono::milliseconds quiet{500};       ///< without a change, before it counts as over
    std::chrono::milliseconds longest{60'000};  ///< for files that somebody keeps writing to
  };
  /// Waits for a change, until it is over: nothing happened for a while, and files that were
  /// written to are closed. False, at once, when `stop` (a descriptor) can be read.
  bool wait_for_change(int stop, const Patience& patience);

 private:
  using Place = std::pair<int, std::string>;  ///< watch and name

  void watch(const std::filesystem::path& folder);
  void watch_below(const std::filesystem::path& folder);
  /// Whether there was a change.
  bool read_events();
  bool take_event(int watch, std::uint32_t what, const std::string& name);
  bool concerns_us(int watch, const std::string& name) const;

  std::vector<std::filesystem::path> roots_;
  int descriptor_ = -1;
  std::map<int, std::filesystem::path> folders_;  ///< by watch
  std::set<Place> written_;                       ///< files that were written to and not closed
};

}  // namespace sporhund::corpus
