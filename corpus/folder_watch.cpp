#include "corpus/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::corpus {

namespace {

namespace fs = std::filesystem;
using SteadyClock = std::chrono::steady_clock;

constexpr std::uint32_t kEvents = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t kClosed = IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM;

[[noreturn]] void cannot_watch(const fs::path& path) {
  const bool too_many = errno == ENOSPC;
  throw schema::Error(schema::ErrorCode::io, path.string(),
                      too_many ? "flere mapper enn kjernen kan følge med på "
                                 "(fs.inotify.max_user_watches)"
                               : "kan ikke følges med på: " + schema::system_text(errno));
}

int milliseconds_until(SteadyClock::time_point time) {
  using std::chrono::milliseconds;
  const auto left = std::chrono::ceil<milliseconds>(time - SteadyClock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, 60'000));
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<fs::path>& roots)
    : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (descriptor_ < 0) cannot_watch("inotify");
  for (const fs::path& root : roots) {
    const fs::path whole = fs::absolute(root).lexically_normal();
    roots_.push_back(whole.has_filename() ? whole : whole.parent_path());
  }
}

FolderWatch::~FolderWatch() {
  ::close(descriptor_);
}

void FolderWatch::watch(const fs::path& folder) {
  const int watch = ::inotify_add_watch(descriptor_, folder.c_str(), kEvents | IN_ONLYDIR);
  if (watch >= 0) {
    folders_[watch] = folder;
  } else if (errno == ENOSPC || errno == ENOMEM) {
    cannot_watch(folder);
  }
  // Else it is gone, or can't be listed either, which the listing tells.
}

void FolderWatch::watch_below(const fs::path& folder) {
  watch(folder);
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    std::error_code ignored;
    if (entries->is_directory(ignored) && !entries->is_symlink(ignored)) {
      watch_below(entries->path());
    }
  }
}

void FolderWatch::refresh() {
  folders_.clear();
  for (const fs::path& root : roots_) {
    watch_below(root);
    watch(root.parent_path());  // tells when a root comes, goes or is a file that changes
  }
}

bool FolderWatch::concerns_us(int watch, const std::string& name) const {
  const auto folder = folders_.find(watch);
  if (folder == folders_.end()) return true;
  const std::string path = (folder->second / name).string();
  return std::ranges::any_of(roots_, [&](const fs::path& root) {
    return path == root.native() || path.starts_with(root.native() + '/');
  });
}

bool FolderWatch::take_event(int watch, std::uint32_t what, const std::string& name) {
  if ((what & IN_IGNORED) != 0) return false;
  if ((what & IN_Q_OVERFLOW) != 0) {
    written_.clear();
    return true;
  }
  if (!concerns_us(watch, name)) return false;
  const bool is_folder = (what & IN_ISDIR) != 0;
  if (is_folder && (what & (IN_CREATE | IN_MOVED_TO)) != 0) {
    const auto folder = folders_.find(watch);
    if (folder != folders_.end()) watch_below(fs::path(folder->second) / name);
  }
  if ((what & IN_MODIFY) != 0) written_.emplace(watch, name);
  if ((what & kClosed) != 0) written_.erase({watch, name});
  return true;
}

bool FolderWatch::read_events() {
  alignas(inotify_event) std::array<char, std::size_t{64} << 10U> bytes{};
  bool changed = false;
  while (true) {
    const ssize_t size = ::read(descriptor_, bytes.data(), bytes.size());
    if (size <= 0) return changed;
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + at, sizeof event);
      const char* name = bytes.data() + at + sizeof event;
      changed |= take_event(event.wd, event.mask, event.len > 0 ? std::string(name) : "");
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
}

bool FolderWatch::wait_for_change(int stop, const Patience& patience) {
  bool changed = false;
  SteadyClock::time_point first;
  SteadyClock::time_point last;
  while (true) {
    std::array<pollfd, 2> ends{{{descriptor_, POLLIN, 0}, {stop, POLLIN, 0}}};
    const auto over = written_.empty() ? last + patience.quiet : first + patience.longest;
    const int ready = ::poll(ends.data(), ends.size(), changed ? milliseconds_until(over) : -1);
    if (ready < 0 && errno != EINTR) cannot_watch("inotify");
    if (ready > 0 && ends[1].revents != 0) return false;
    if (read_events()) {
      last = SteadyClock::now();
      if (!changed) first = last;
      changed = true;
    } else if (changed && SteadyClock::now() >= over) {
      written_.clear();
      return true;
    }
  }
}

}  // namespace sporhund::corpus
