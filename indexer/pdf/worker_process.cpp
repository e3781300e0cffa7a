#include "indexer/pdf/worker_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "indexer/pdf/protocol.h"
#include "schema/error.h"

namespace sporhund::indexer {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{64} << 10U;
constexpr std::size_t kMaxErrorBytes = 500;
/// Above the descriptors that the child's are put onto.
constexpr int kFirstOwnDescriptor = 10;

[[noreturn]] void cannot_start(int error) {
  throw schema::Error(schema::ErrorCode::io, "worker",
                      "can't be started: " + std::generic_category().message(error));
}

void check(int error) {
  if (error != 0) cannot_start(error);
}

FileDescriptor moved_up(int descriptor) {
  const FileDescriptor original(descriptor);
  FileDescriptor moved(::fcntl(descriptor, F_DUPFD_CLOEXEC, kFirstOwnDescriptor));
  if (!moved.is_open()) cannot_start(errno);
  return moved;
}

struct Pair {
  FileDescriptor ours, theirs;
};

Pair socket_pair() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) cannot_start(errno);
  Pair pair;
  pair.ours = moved_up(ends[0]);
  pair.theirs = moved_up(ends[1]);
  return pair;
}

Pair error_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) cannot_start(errno);
  Pair pair;
  pair.ours = moved_up(ends[0]);
  pair.theirs = moved_up(ends[1]);
  check(::fcntl(pair.ours.get(), F_SETFL, O_NONBLOCK) < 0 ? errno : 0);
  return pair;
}

/// What posix_spawn does in the child; nothing there allocates.
class SpawnPlan {
 public:
  SpawnPlan(int socket, int errors) {
    check(posix_spawn_file_actions_init(&actions_));
    check(posix_spawnattr_init(&attributes_));
    check(posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0));
    check(posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0));
    check(posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO));
    check(posix_spawn_file_actions_adddup2(&actions_, socket, kWorkerDescriptor));
    check(posix_spawn_file_actions_addclosefrom_np(&actions_, kWorkerDescriptor + 1));
    sigset_t signals;
    sigfillset(&signals);
    check(posix_spawnattr_setsigdefault(&attributes_, &signals));
    sigemptyset(&signals);
    check(posix_spawnattr_setsigmask(&attributes_, &signals));
    // A group of its own: Ctrl-C is for the reader, who tells which files were not read.
    check(posix_spawnattr_setpgroup(&attributes_, 0));
    constexpr int kFlags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP;
    check(posix_spawnattr_setflags(&attributes_, kFlags));
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  const posix_spawn_file_actions_t* actions() const { return &actions_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

int milliseconds_until(Clock::time_point deadline) {
  using std::chrono::milliseconds;
  const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, 3'600'000));
}

}  // namespace

WorkerProcess::WorkerProcess(const std::vector<std::string>& command, std::size_t memory_bytes) {
  if (command.empty()) throw std::logic_error("no worker command");
  Pair socket = socket_pair();
  Pair errors = error_pipe();
  std::vector<std::string> arguments = command;
  arguments.push_back(std::to_string(kWorkerDescriptor));
  arguments.push_back(std::to_string(memory_bytes));
  start(arguments, socket.theirs.get(), errors.theirs.get());
  socket_ = std::move(socket.ours);
  errors_ = std::move(errors.ours);
}

WorkerProcess::~WorkerProcess() {
  stop();
}

void WorkerProcess::start(const std::vector<std::string>& arguments, int socket, int errors) {
  const SpawnPlan plan(socket, errors);
  std::vector<std::string> texts = arguments;
  std::string locale = "LC_ALL=C";
  std::string threads = "OMP_THREAD_LIMIT=1";  // Tesseract's: the sandbox lets it have no more
  std::vector<char*> argv;
  argv.reserve(texts.size() + 1);
  for (std::string& text : texts) argv.push_back(text.data());
  argv.push_back(nullptr);
  std::array<char*, 3> environment{locale.data(), threads.data(), nullptr};
  check(posix_spawn(&pid_, argv[0], plan.actions(), plan.attributes(), argv.data(),
                    environment.data()));
}

bool WorkerProcess::is_idle() const {
  if (pid_ < 0) return false;
  pollfd socket{socket_.get(), POLLIN, 0};
  return ::poll(&socket, 1, 0) == 0;
}

bool WorkerProcess::send(std::string_view bytes, int file) {
  std::string content(bytes);
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  iovec part{content.data(), content.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  cmsghdr* passed = CMSG_FIRSTHDR(&message);
  passed->cmsg_level = SOL_SOCKET;
  passed->cmsg_type = SCM_RIGHTS;
  passed->cmsg_len = CMSG_LEN(sizeof file);
  std::memcpy(CMSG_DATA(passed), &file, sizeof file);
  // A request is some hundred bytes: it goes at once or not at all.
  const ssize_t sent = ::sendmsg(socket_.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
  return sent == static_cast<ssize_t>(content.size());
}

bool WorkerProcess::read_errors() {
  std::array<char, kChunkBytes / 16> chunk{};
  const ssize_t size = ::read(errors_.get(), chunk.data(), chunk.size());
  if (size < 0) return errno == EAGAIN || errno == EINTR;
  const std::size_t room = kMaxErrorBytes - error_text_.size();
  error_text_.append(chunk.data(), std::min(room, static_cast<std::size_t>(size)));
  return size > 0;
}

WorkerProcess::Event WorkerProcess::receive(Clock::time_point deadline, std::string& into) {
  while (true) {
    std::array<pollfd, 2> ends{{{socket_.get(), POLLIN, 0}, {errors_.get(), POLLIN, 0}}};
    const int ready = ::poll(ends.data(), ends.size(), milliseconds_until(deadline));
    if (ready < 0 && errno != EINTR) return Event::closed;
    if (ends[1].revents != 0 && !read_errors()) errors_ = FileDescriptor();
    if (ready > 0 && ends[0].revents != 0) {
      into.resize(kChunkBytes);
      const ssize_t size = ::recv(socket_.get(), into.data(), into.size(), MSG_DONTWAIT);
      if (size > 0) {
        into.resize(static_cast<std::size_t>(size));
        return Event::data;
      }
      if (size == 0 || (errno != EAGAIN && errno != EINTR)) return Event::closed;
    }
    if (Clock::now() >= deadline) return Event::timeout;
  }
}

void WorkerProcess::reaped() {
  pid_ = -1;
  if (errors_.is_open()) read_errors();
}

void WorkerProcess::stop() {
  if (pid_ < 0) return;
  ::kill(pid_, SIGKILL);
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
  reaped();
}

std::optional<int> WorkerProcess::wait_for_end() {
  using namespace std::chrono_literals;
  const auto deadline = Clock::now() + 500ms;
  while (pid_ >= 0 && Clock::now() < deadline) {
    int status = 0;
    if (::waitpid(pid_, &status, WNOHANG) == pid_) {
      reaped();
      return status;
    }
    std::this_thread::sleep_for(1ms);
  }
  stop();
  return std::nullopt;
}

std::string WorkerProcess::complaint() const {
  std::string line;
  for (const char c : error_text_) {
    const bool printable = c >= ' ' && c <= '~';
    if (printable) line.push_back(c);
    if (c == '\n' && !line.empty() && line.back() != ' ') line.push_back(' ');
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace sporhund::indexer
