#include "indexer/office/foreign_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include "indexer/pdf/file_descriptor.h"
#include "schema/error.h"

namespace sporhund::indexer {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kMaxSaidBytes = 300;
/// How often a program that says nothing is looked at.
constexpr int kPollMilliseconds = 20;

void check(int error) {
  if (error == 0) return;
  throw schema::Error(schema::ErrorCode::io, "LibreOffice",
                      "kan ikke startes: " + std::generic_category().message(error));
}

/// A program's attributes and file actions, for posix_spawn.
class Spawning {
 public:
  explicit Spawning(int output) {
    check(posix_spawn_file_actions_init(&actions_));
    check(posix_spawnattr_init(&attributes_));
    check(posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0));
    check(posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO));
    check(posix_spawn_file_actions_adddup2(&actions_, output, STDERR_FILENO));
    check(posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1));
    sigset_t signals;
    sigfillset(&signals);
    check(posix_spawnattr_setsigdefault(&attributes_, &signals));
    sigemptyset(&signals);
    check(posix_spawnattr_setsigmask(&attributes_, &signals));
    check(posix_spawnattr_setpgroup(&attributes_, 0));
    constexpr int kFlags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP;
    check(posix_spawnattr_setflags(&attributes_, kFlags));
  }
  ~Spawning() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Spawning(const Spawning&) = delete;
  Spawning& operator=(const Spawning&) = delete;

  pid_t start(std::vector<std::string> command, std::vector<std::string> environment) const {
    pid_t pid = -1;
    check(posix_spawn(&pid, command.front().c_str(), &actions_, &attributes_,
                      pointers(command).data(), pointers(environment).data()));
    return pid;
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    list.reserve(words.size() + 1);
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
  }

  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// Reads what has come; false at the end.
bool read_some(int output, std::string& said) {
  std::array<char, 4096> chunk{};
  const ssize_t size = ::read(output, chunk.data(), chunk.size());
  if (size <= 0) return size < 0 && (errno == EINTR || errno == EAGAIN);
  for (const char c : std::string_view(chunk.data(), static_cast<std::size_t>(size))) {
    if (said.size() < kMaxSaidBytes && c >= ' ' && c <= '~') said += c;
  }
  return true;
}

/// Ended, but not waited for: its number is not given to another process yet.
bool has_ended(pid_t pid) {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == pid;
}

}  // namespace

ProcessEnd run_process(const std::vector<std::string>& command,
                       const std::vector<std::string>& environment,
                       std::chrono::milliseconds time) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) check(errno);
  FileDescriptor ours(ends[0]);
  FileDescriptor theirs(ends[1]);
  if (::fcntl(ours.get(), F_SETFL, O_NONBLOCK) != 0) check(errno);
  const auto deadline = SteadyClock::now() + time;
  const pid_t pid = Spawning(theirs.get()).start(command, environment);
  theirs = FileDescriptor();
  ProcessEnd end;
  bool open = true;
  while (!has_ended(pid)) {
    pollfd output{open ? ours.get() : -1, POLLIN, 0};
    if (::poll(&output, 1, kPollMilliseconds) > 0) open = read_some(ours.get(), end.said);
    end.timed_out = SteadyClock::now() >= deadline;
    if (end.timed_out) break;
  }
  while (open && read_some(ours.get(), end.said) && end.said.size() < kMaxSaidBytes &&
         errno != EAGAIN) {
  }
  ::kill(-pid, SIGKILL);
  while (::waitpid(pid, &end.status, 0) < 0 && errno == EINTR) {
  }
  return end;
}

}  // namespace sporhund::indexer
