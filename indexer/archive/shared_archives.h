#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <variant>

#include "indexer/worker/snapshot.h"

namespace sporhund::indexer {

/// Archives that threads have open: each is in memory once, however many read its members, and no
/// longer than one of them keeps it. Safe for several threads.
class SharedArchives {
 public:
  using Opened = std::variant<std::shared_ptr<const Snapshot>, schema::Failure>;
  using Open = std::function<std::variant<Snapshot, schema::Failure>()>;

  /// The archive, as another thread has it or as `open` makes it; who asks for the same one
  /// meanwhile waits. `open` may take the archive that this one lies in.
  Opened take(const std::filesystem::path& path, const Open& open);

 private:
  struct Place {
    std::mutex mutex;
    std::weak_ptr<const Snapshot> file;
  };
  std::shared_ptr<Place> place_of(const std::string& path);

  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Place>> places_;
};

}  // namespace sporhund::indexer
