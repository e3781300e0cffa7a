#include "indexer/worker/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::indexer {
namespace {

/// Above the descriptors that the child's are put onto.
constexpr int kFirstOwnDescriptor = 10;

void check(int error, const std::string& called) {
  if (error == 0) return;
  throw schema::Error(schema::ErrorCode::io, called,
                      "kan ikke startes: " + schema::system_text(error));
}

schema::FileDescriptor moved_up(int descriptor, const std::string& called) {
  const schema::FileDescriptor original(descriptor);
  schema::FileDescriptor moved(::fcntl(descriptor, F_DUPFD_CLOEXEC, kFirstOwnDescriptor));
  check(moved.is_open() ? 0 : errno, called);
  return moved;
}

DescriptorPair moved_up(const std::array<int, 2>& ends, const std::string& called) {
  return {moved_up(ends[0], called), moved_up(ends[1], called)};
}

/// What posix_spawn does in the child; nothing there allocates.
class ChildSetup {
 public:
  explicit ChildSetup(const ChildProgram& program) : called_(program.called) {
    check(posix_spawn_file_actions_init(&actions_));
    check(posix_spawnattr_init(&attributes_));
    set_descriptors(program.passed);
    sigset_t signals;
    sigfillset(&signals);
    check(posix_spawnattr_setsigdefault(&attributes_, &signals));
    sigemptyset(&signals);
    check(posix_spawnattr_setsigmask(&attributes_, &signals));
    // A group of its own: Ctrl-C is for the parent, who tells which files were not read.
    check(posix_spawnattr_setpgroup(&attributes_, 0));
    constexpr int kFlags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP;
    check(posix_spawnattr_setflags(&attributes_, kFlags));
  }
  ~ChildSetup() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  ChildSetup(const ChildSetup&) = delete;
  ChildSetup& operator=(const ChildSetup&) = delete;

  pid_t start(std::vector<std::string> command, std::vector<std::string> environment) const {
    pid_t pid = -1;
    check(posix_spawn(&pid, command.front().c_str(), &actions_, &attributes_,
                      pointers(command).data(), pointers(environment).data()));
    return pid;
  }

 private:
  void check(int error) const { indexer::check(error, called_); }

  void set_descriptors(const std::vector<PassedDescriptor>& passed) {
    check(posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0));
    check(posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0));
    int last = STDERR_FILENO;
    for (const auto& [ours, theirs] : passed) {
      check(posix_spawn_file_actions_adddup2(&actions_, ours, theirs));
      last = std::max(last, theirs);
    }
    check(posix_spawn_file_actions_addclosefrom_np(&actions_, last + 1));
  }

  static std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    list.reserve(words.size() + 1);
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
  }

  const std::string& called_;
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

pid_t start_child(const ChildProgram& program) {
  return ChildSetup(program).start(program.command, program.environment);
}

DescriptorPair socket_pair(const std::string& called) {
  std::array<int, 2> ends{};
  check(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0 ? 0 : errno, called);
  return moved_up(ends, called);
}

DescriptorPair output_pipe(const std::string& called) {
  std::array<int, 2> ends{};
  check(::pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno, called);
  DescriptorPair pair = moved_up(ends, called);
  check(::fcntl(pair.ours.get(), F_SETFL, O_NONBLOCK) == 0 ? 0 : errno, called);
  return pair;
}

}  // namespace sporhund::indexer
