#include "indexer/worker/worker_process.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <thread>

#include "indexer/worker/child_process.h"
#include "indexer/worker/protocol.h"

namespace sporhund::indexer {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{64} << 10U;
constexpr std::size_t kMaxErrorBytes = 500;
constexpr const char* kCalled = "leseprosessen";

int milliseconds_until(Clock::time_point deadline) {
  using std::chrono::milliseconds;
  const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, 3'600'000));
}

}  // namespace

WorkerProcess::WorkerProcess(const std::vector<std::string>& command, std::size_t memory_bytes) {
  if (command.empty()) throw std::logic_error("no worker command");
  DescriptorPair socket = socket_pair(kCalled);
  DescriptorPair errors = output_pipe(kCalled);
  std::vector<std::string> line = command;
  line.push_back(std::to_string(kWorkerDescriptor));
  line.push_back(std::to_string(memory_bytes));
  pid_ = start_child(
      {.called = kCalled,
       .command = std::move(line),
       // One thread for Tesseract: the sandbox lets it have no more.
       .environment = {"LC_ALL=C", "OMP_THREAD_LIMIT=1"},
       .passed = {{errors.theirs.get(), STDERR_FILENO}, {socket.theirs.get(), kWorkerDescriptor}}});
  socket_ = std::move(socket.ours);
  errors_ = std::move(errors.ours);
}

WorkerProcess::~WorkerProcess() {
  stop();
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
    if (ends[1].revents != 0 && !read_errors()) errors_ = schema::FileDescriptor();
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
