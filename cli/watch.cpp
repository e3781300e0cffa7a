#include "cli/watch.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <optional>
#include <utility>

#include "cli/labels.h"
#include "cli/output.h"
#include "corpus/files.h"
#include "corpus/folder_watch.h"
#include "schema/error.h"

namespace sporhund::cli {

namespace {

/// Thrown out of a run by its progress.
struct Stopped {};

/// SIGINT and SIGTERM as something that can be waited for, in this and all later threads.
class StopSignals {
 public:
  StopSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, &before_);
    descriptor_ = ::signalfd(-1, &signals, SFD_CLOEXEC);
    if (descriptor_ < 0) throw schema::Error(schema::ErrorCode::io, "signalfd", "kan ikke brukes");
  }
  ~StopSignals() {
    // Taken, so that it does not end the program once it is let through again.
    signalfd_siginfo taken{};
    while (raised() && ::read(descriptor_, &taken, sizeof taken) > 0) {
    }
    ::close(descriptor_);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  int descriptor() const { return descriptor_; }
  bool raised() const {
    pollfd end{descriptor_, POLLIN, 0};
    return ::poll(&end, 1, 0) > 0;
  }

 private:
  sigset_t before_{};
  int descriptor_ = -1;
};

bool is_news(const schema::IndexReport& report, const schema::IndexReport& last) {
  return report.indexed > 0 || report.removed > 0 || report.failures != last.failures;
}

/// Empty where all paths have gone: they may come back.
std::optional<schema::FoundFiles> files_at(const std::vector<std::filesystem::path>& paths) {
  try {
    return corpus::find_files(paths);
  } catch (const schema::Error& error) {
    print_message(message_of(error));
    return std::nullopt;
  }
}

}  // namespace

void watch_and_index(const std::vector<std::filesystem::path>& paths, indexer::RunOptions options,
                     const entities::Tagger& tagger,
                     const std::function<void(const schema::IndexReport&)>& tell) {
  const StopSignals stop;
  options.progress = [&stop,
                      show = std::move(options.progress)](const indexer::IndexProgress& progress) {
    if (stop.raised()) throw Stopped();
    if (show) show(progress);
  };
  corpus::FolderWatch watch(paths);
  std::optional<schema::IndexReport> last;
  try {
    do {
      watch.refresh();
      auto found = last ? files_at(paths) : corpus::find_files(paths);
      if (!found) continue;
      schema::IndexReport report = indexer::run_index(std::move(*found), options, tagger);
      if (!last || is_news(report, *last)) tell(report);
      last = std::move(report);
      options.rebuild = false;
    } while (watch.wait_for_change(stop.descriptor(), {}));
  } catch (const Stopped&) {
  }
}

}  // namespace sporhund::cli
