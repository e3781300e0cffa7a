#include "tests/faults/faults.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <string_view>

namespace sporhund::tests {
namespace {

// The functions below have no arguments of ours: what they must know can only be global.
struct State {
  std::string folder;
  Fault fault;
  std::atomic<int> calls{0};
};
State& state() {
  static State state;
  return state;
}
std::atomic<bool> armed{false};

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool is_ours(std::string_view path) {
  return armed && path.starts_with(state().folder);
}

bool is_ours(int descriptor) {
  if (!armed) return false;
  char path[PATH_MAX];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t size = ::readlink(link.c_str(), path, sizeof path);
  return size > 0 && is_ours(std::string_view(path, static_cast<std::size_t>(size)));
}

bool is_lasting(FaultKind kind) {
  return kind == FaultKind::short_write || kind == FaultKind::interrupted;
}

/// Counts a call; false where it must fail, with errno set.
bool may_go_on() {
  const int call = ++state().calls;
  const Fault& fault = state().fault;
  if (is_lasting(fault.kind) || call != fault.at) return true;
  if (fault.kind == FaultKind::kill) ::kill(::getpid(), SIGKILL);
  errno = fault.kind == FaultKind::no_space ? ENOSPC : EIO;
  return false;
}

/// The same of a write, which may also take less than it is given.
bool may_write(std::size_t& bytes) {
  if (!may_go_on()) return false;
  const bool second = state().calls % 2 == 0;
  if (!second || !is_lasting(state().fault.kind) || bytes == 0) return true;
  if (state().fault.kind == FaultKind::interrupted) {
    errno = EINTR;
    return false;
  }
  bytes = (bytes + 1) / 2;
  return true;
}

}  // namespace

void arm(const std::string& folder, const Fault& fault) {
  state().folder = folder;
  state().fault = fault;
  state().calls = 0;
  armed = true;
}

int calls_counted() {
  return state().calls;
}

}  // namespace sporhund::tests

namespace faults = sporhund::tests;

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
  static auto* const real = faults::next<ssize_t(int, const void*, size_t)>("write");
  if (faults::is_ours(descriptor) && !faults::may_write(count)) return -1;
  return real(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
  static auto* const real = faults::next<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  if (faults::is_ours(descriptor) && !faults::may_write(count)) return -1;
  return real(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
  static auto* const real = faults::next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  if (faults::is_ours(descriptor) && !faults::may_write(count)) return -1;
  return real(descriptor, bytes, count, offset);
}

int fsync(int descriptor) {
  static auto* const real = faults::next<int(int)>("fsync");
  if (faults::is_ours(descriptor) && !faults::may_go_on()) return -1;
  return real(descriptor);
}

int fdatasync(int descriptor) {
  static auto* const real = faults::next<int(int)>("fdatasync");
  if (faults::is_ours(descriptor) && !faults::may_go_on()) return -1;
  return real(descriptor);
}

int ftruncate(int descriptor, off_t length) noexcept {
  static auto* const real = faults::next<int(int, off_t)>("ftruncate");
  if (faults::is_ours(descriptor) && !faults::may_go_on()) return -1;
  return real(descriptor, length);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = faults::next<int(const char*, const char*)>("rename");
  if (faults::is_ours(to) && !faults::may_go_on()) return -1;
  return real(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
  static auto* const real =
      faults::next<int(int, const char*, int, const char*, unsigned)>("renameat2");
  if (faults::is_ours(to) && !faults::may_go_on()) return -1;
  return real(from_folder, from, to_folder, to, flags);
}

int unlink(const char* path) noexcept {
  static auto* const real = faults::next<int(const char*)>("unlink");
  if (faults::is_ours(path) && !faults::may_go_on()) return -1;
  return real(path);
}

int remove(const char* path) noexcept {
  static auto* const real = faults::next<int(const char*)>("remove");
  if (faults::is_ours(path) && !faults::may_go_on()) return -1;
  return real(path);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const real = faults::next<int(int, const char*, int)>("unlinkat");
  const bool ours = faults::is_ours(path) || (folder != AT_FDCWD && faults::is_ours(folder));
  if (ours && !faults::may_go_on()) return -1;
  return real(folder, path, flags);
}

int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const real = faults::next<int(const char*, mode_t)>("mkdir");
  if (faults::is_ours(path) && !faults::may_go_on()) return -1;
  return real(path, mode);
}
}
