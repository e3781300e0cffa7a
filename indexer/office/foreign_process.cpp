#include "indexer/office/foreign_process.h"

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

#include "indexer/worker/child_process.h"

namespace sporhund::indexer {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr const char* kCalled = "LibreOffice";
constexpr std::size_t kMaxSaidBytes = 300;
/// How often a program that says nothing is looked at.
constexpr int kPollMilliseconds = 20;

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
  DescriptorPair output = output_pipe(kCalled);
  const auto deadline = SteadyClock::now() + time;
  const int theirs = output.theirs.get();
  const pid_t pid = start_child({.called = kCalled,
                                 .command = command,
                                 .environment = environment,
                                 .passed = {{theirs, STDOUT_FILENO}, {theirs, STDERR_FILENO}}});
  output.theirs = schema::FileDescriptor();
  ProcessEnd end;
  bool open = true;
  while (!has_ended(pid)) {
    pollfd said{open ? output.ours.get() : -1, POLLIN, 0};
    if (::poll(&said, 1, kPollMilliseconds) > 0) open = read_some(output.ours.get(), end.said);
    end.timed_out = SteadyClock::now() >= deadline;
    if (end.timed_out) break;
  }
  while (open && read_some(output.ours.get(), end.said) && end.said.size() < kMaxSaidBytes &&
         errno != EAGAIN) {
  }
  ::kill(-pid, SIGKILL);
  while (::waitpid(pid, &end.status, 0) < 0 && errno == EINTR) {
  }
  return end;
}

}  // namespace sporhund::indexer
