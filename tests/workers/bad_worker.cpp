/// A worker that misbehaves on purpose: bad_worker BEHAVIOUR SHA256 DESCRIPTOR MEMORY answers every
/// file well but the one with that hash. `bad_worker good - DESCRIPTOR MEMORY` is a real worker;
/// `bad_worker confined` tells what it can still do in the sandbox.

#include <fcntl.h>
#include <fmt/core.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/file_worker.h"
#include "indexer/ocr/engine/recogniser.h"
#include "indexer/pdf/extraction_codec.h"
#include "indexer/pdf/pdf_extractor.h"
#include "indexer/worker/mapped_file.h"
#include "indexer/worker/sandbox.h"
#include "indexer/worker/worker_socket.h"

using namespace sporhund::indexer;

namespace {

constexpr int kSocket = kWorkerDescriptor;
constexpr std::size_t kMemory = std::size_t{200} << 20U;

[[noreturn]] void hang() {
  while (true) pause();
}

void send(Frame frame, FrameKind kind, std::string payload) {
  frame.kind = kind;
  frame.payload = std::move(payload);
  if (!send_bytes(kSocket, to_bytes(frame))) _exit(0);
}

void send_opened(const Frame& to, std::uint64_t pages) {
  sporhund::schema::ByteWriter out;
  out.number(pages);
  send(to, FrameKind::opened, out.take());
}

void send_page(const Frame& to, int number, const std::string& text = "side") {
  RawPage page;
  page.number = number;
  page.words.push_back({text, {}, 10, 0, true, false});
  sporhund::schema::ByteWriter out;
  encode_page(page, out);
  send(to, FrameKind::page, out.take());
}

void send_done(const Frame& to, const std::string& sha256) {
  Extraction properties;
  properties.sha256 = sha256;
  properties.fonts.resize(1);
  sporhund::schema::ByteWriter out;
  encode_properties(properties, out);
  send(to, FrameKind::done, out.take());
}

void answer_well(const Frame& to) {
  send_opened(to, 1);
  send_page(to, 1);
  send_done(to, to.sha256);
}

void answer_for_another_file(Frame to) {
  to.sha256 = std::string(kHashDigits, '0');
  answer_well(to);
}

void answer_another_request(Frame to) {
  ++to.request;
  answer_well(to);
}

void another_hash_within(const Frame& to) {
  send_opened(to, 1);
  send_page(to, 1);
  send_done(to, std::string(kHashDigits, '0'));
}

void hang_after_a_page(const Frame& to) {
  send_opened(to, 2);
  send_page(to, 1);
  hang();
}

void slow_pages(const Frame& to) {
  send_opened(to, 10'000);
  for (int number = 1; number <= 10'000; ++number) {
    send_page(to, number);
    usleep(20'000);
  }
}

void flood(const Frame& to) {
  send_opened(to, 1000);
  for (int number = 1; number <= 1000; ++number) {
    send_page(to, number, std::string(std::size_t{1} << 20U, 'x'));
  }
}

void flood_errors(const Frame&) {
  while (true) {
    if (write(STDERR_FILENO, "oh no! ", 7) < 0) _exit(1);
  }
}

void exit_with_words(const Frame&) {
  const std::string words = "first\x1b[31m\nsecond\x07 word\n";
  if (write(STDERR_FILENO, words.data(), words.size()) < 0) _exit(1);
  _exit(7);
}

void send_garbage(const Frame&) {
  send_bytes(kSocket, std::string(1000, '\x7F') + std::string(1000, '\xFE'));
  hang();
}

void announce_too_much(const Frame& to) {
  send_bytes(kSocket, "\xFF\xFF\xFF\xFF" + to_bytes(to).substr(4));
  hang();
}

void stop_within_a_frame(const Frame& to) {
  send_bytes(kSocket, to_bytes(to).substr(0, 40));
  hang();
}

void trickle(const Frame& to) {
  const std::string bytes = to_bytes({FrameKind::opened, to.request, to.sha256, "\x01"});
  for (const char byte : bytes) {
    send_bytes(kSocket, std::string(1, byte));
    usleep(50'000);
  }
  hang();
}

void take_all_memory(const Frame&) {
  enter_sandbox(kSocket, kMemory);
  std::vector<std::string> taken;
  while (true) taken.emplace_back(std::size_t{1} << 20U, 'x');
}

void more_pages_than_said(const Frame& to) {
  send_opened(to, 1);
  send_page(to, 1);
  send_page(to, 2);
  hang();
}

void fewer_pages_than_said(const Frame& to) {
  send_opened(to, 2);
  send_page(to, 1);
  send_done(to, to.sha256);
}

void send_a_damaged_page(const Frame& to) {
  send_opened(to, 1);
  send(to, FrameKind::page, "\x01\x01\x01");
  hang();
}

void talk_after_the_answer(const Frame& to) {
  answer_well(to);
  answer_for_another_file(to);
}

void die_after_the_answer(const Frame& to) {
  answer_well(to);
  _exit(0);
}

void close_socket(const Frame&) {
  close(kSocket);
  hang();
}

void die_of_a_bad_access(const Frame&) {
  signal(SIGSEGV, SIG_DFL);
  raise(SIGSEGV);
}

const std::map<std::string, void (*)(const Frame&)> kBehaviours{
    {"hang", [](const Frame&) { hang(); }},
    {"hang_after_a_page", hang_after_a_page},
    {"slow_pages", slow_pages},
    {"trickle", trickle},
    {"be_killed", [](const Frame&) { raise(SIGKILL); }},
    {"segfault", die_of_a_bad_access},
    {"exit", exit_with_words},
    {"flood", flood},
    {"flood_errors", flood_errors},
    {"another_file", [](const Frame& to) { answer_for_another_file(to); }},
    {"another_hash_within", another_hash_within},
    {"another_request", [](const Frame& to) { answer_another_request(to); }},
    {"garbage", send_garbage},
    {"take_all_memory", take_all_memory},
    {"close_socket", close_socket},
    {"announce_too_much", announce_too_much},
    {"too_many_pages", [](const Frame& to) { send_opened(to, 1'000'000); }},
    {"no_pages", [](const Frame& to) { send_opened(to, 0); }},
    {"more_pages_than_said", more_pages_than_said},
    {"fewer_pages_than_said", fewer_pages_than_said},
    {"damaged_page", send_a_damaged_page},
    {"stop_within_a_frame", stop_within_a_frame},
    {"ask_back", [](const Frame& to) { send(to, FrameKind::read, ""); }},
    {"talk_after_the_answer", talk_after_the_answer},
    {"die_after_the_answer", die_after_the_answer},
};

int misbehave(const std::string& behaviour, const std::string& sha256) {
  while (const auto request = receive_request(kSocket)) {
    if (request->frame.sha256 == sha256) {
      kBehaviours.at(behaviour)(request->frame);
    } else {
      answer_well(request->frame);
    }
  }
  return 0;
}

bool can_connect() {
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  return socket >= 0 || errno != EPERM;
}

bool can_fork() {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  if (child > 0) waitpid(child, nullptr, 0);
  return child > 0;
}

bool can_map_code() {
  void* code =
      mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return code != MAP_FAILED;
}

bool can_execute() {
  char program[] = "/bin/true";
  char* arguments[] = {program, nullptr};
  execve(program, arguments, nullptr);
  return errno != EPERM;
}

bool can_start_a_thread() {
  // Not std::thread: UBSan looks at its state by system calls that the sandbox has not.
  pthread_t thread{};
  const auto nothing = [](void* argument) { return argument; };
  return pthread_create(&thread, nullptr, nothing, nullptr) == 0;
}

/// Tesseract, if there is data for it, and a page of bars for it to read.
std::optional<Recogniser> recogniser_of(const std::string& trained_data) {
  std::ifstream file(trained_data, std::ios::binary);
  const std::string data{std::istreambuf_iterator<char>(file), {}};
  if (data.empty()) return std::nullopt;
  return Recogniser::make(data);
}

GrayImage bars() {
  GrayImage image{400, 400, 300, std::vector<std::uint8_t>(160'000, 255)};
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    if (i / 400 % 60 < 30 && i % 40 < 15) image.pixels[i] = 0;
  }
  return image;
}

/// Prints what is not forbidden, a word a line. With trained data, Tesseract has worked before and
/// must work on.
[[noreturn]] void confined(const std::string& trained_data) {
  auto recogniser = recogniser_of(trained_data);
  if (recogniser) recogniser->recognise(bars(), std::chrono::seconds(60));
  const int leaked = fcntl(STDIN_FILENO, F_DUPFD, 20);
  enter_sandbox(kSocket, kMemory);
  if (recogniser && recogniser->recognise(bars(), std::chrono::seconds(60)).timed_out) _exit(1);
  const std::map<std::string, bool> possible{
      {"keep-descriptors", fcntl(leaked, F_GETFD) >= 0 || read(leaked, nullptr, 0) >= 0},
      {"open-for-writing", open("/tmp/sporhund-must-not-be", O_WRONLY | O_CREAT, 0600) >= 0},
      {"open-for-reading", open("/etc/passwd", O_RDONLY) >= 0},
      {"remove", unlink("/tmp/sporhund-must-not-be") == 0 || errno != EPERM},
      {"connect", can_connect()},
      {"fork", can_fork()},
      {"execute", can_execute()},
      {"signal-others", kill(getppid(), 0) == 0},
      {"map-code", can_map_code()},
      {"start-a-thread", can_start_a_thread()},
  };
  for (const auto& [what, is_possible] : possible) {
    if (is_possible) fmt::print("{}\n", what);
  }
  fmt::print("end\n");
  std::fflush(stdout);
  _exit(0);  // leak checkers can't work in the sandbox
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> all(arguments, arguments + count);
  if (all.at(1) == "confined") confined(count > 2 ? all.at(2) : "");
  if (all.at(1) == "good") return run_worker(std::stoi(all.at(3)), std::stoull(all.at(4)));
  return misbehave(all.at(1), all.at(2));
}
