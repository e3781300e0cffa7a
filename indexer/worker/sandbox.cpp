#include "indexer/worker/sandbox.h"

#include <linux/close_range.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <memory>
#include <system_error>

namespace sporhund::indexer {
namespace {

[[noreturn]] void refuse(int error, const char* what) {
  throw std::system_error(error, std::generic_category(), what);
}

void check(int result, const char* what) {
  if (result != 0) refuse(errno, what);
}

/// A lower limit that holds already can't be raised, and need not be.
void set_limit(decltype(RLIMIT_AS) resource, rlim_t value) {
  rlimit limit{};
  check(getrlimit(resource, &limit), "getrlimit");
  limit.rlim_cur = limit.rlim_max = std::min(value, limit.rlim_max);
  check(setrlimit(resource, &limit), "setrlimit");
}

/// The socket, the file that is read, and the standard three.
constexpr rlim_t kOpenFiles = 8;

void limit_resources([[maybe_unused]] std::size_t memory_bytes) {
#ifndef SPORHUND_SANITIZED
  // What is computed with counts as data. Addresses are needed for the file too, which is mapped.
  constexpr rlim_t kLargestFile = std::numeric_limits<int>::max();
  set_limit(RLIMIT_DATA, memory_bytes);
  set_limit(RLIMIT_AS, memory_bytes + kLargestFile);
#endif
  set_limit(RLIMIT_FSIZE, 0);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_NOFILE, kOpenFiles);
  set_limit(RLIMIT_NPROC, 0);
}

void close_all_but(int descriptor) {
  const auto kept = static_cast<unsigned>(descriptor);
  constexpr unsigned kFirst = STDERR_FILENO + 1;
  if (kept > kFirst) check(close_range(kFirst, kept - 1, 0), "close_range");
  check(close_range(kept + 1, ~0U, 0), "close_range");
}

constexpr int kAllowed[] = {
    SCMP_SYS(read),          SCMP_SYS(write),        SCMP_SYS(recvmsg),
    SCMP_SYS(sendto),        SCMP_SYS(recvfrom),     SCMP_SYS(close),
    SCMP_SYS(fstat),         SCMP_SYS(newfstatat),   SCMP_SYS(lseek),
    SCMP_SYS(munmap),        SCMP_SYS(mremap),       SCMP_SYS(madvise),
    SCMP_SYS(brk),           SCMP_SYS(futex),        SCMP_SYS(getpid),
    SCMP_SYS(gettid),        SCMP_SYS(getrandom),    SCMP_SYS(getrusage),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),  SCMP_SYS(rt_sigaction), SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),          SCMP_SYS(exit_group),   SCMP_SYS(sched_yield),
    SCMP_SYS(sysinfo),
#ifdef SPORHUND_SANITIZED
    SCMP_SYS(sigaltstack),   SCMP_SYS(getppid),      SCMP_SYS(sched_getaffinity),
    SCMP_SYS(readlink),      SCMP_SYS(nanosleep),    SCMP_SYS(clock_nanosleep),
#endif
};

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

template <typename... Conditions>
void allow(const Filter& filter, int call, Conditions... conditions) {
  const int result =
      seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, sizeof...(conditions), conditions...);
  if (result != 0) refuse(-result, "seccomp_rule_add");
}

void filter_system_calls() {
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
  if (!filter) refuse(ENOMEM, "seccomp_init");
  for (const int call : kAllowed) allow(filter, call);
  allow(filter, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  allow(filter, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  // abort() signals itself, and no one else.
  allow(filter, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid())));
  // limit_cpu_time() is called for each file.
  allow(filter, SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_EQ, 0), SCMP_A1(SCMP_CMP_EQ, RLIMIT_CPU));
  const int result = seccomp_load(filter.get());
  if (result != 0) refuse(-result, "seccomp_load");
}

}  // namespace

void enter_sandbox(int descriptor, std::size_t memory_bytes) {
  check(prctl(PR_SET_PDEATHSIG, SIGKILL), "PR_SET_PDEATHSIG");
  check(prctl(PR_SET_DUMPABLE, 0), "PR_SET_DUMPABLE");
  check(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "PR_SET_NO_NEW_PRIVS");
  close_all_but(descriptor);
  limit_resources(memory_bytes);
  filter_system_calls();
}

void limit_cpu_time(std::uint64_t seconds) {
  rusage used{};
  check(getrusage(RUSAGE_SELF, &used), "getrusage");
  const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
  rlimit limit{};
  check(getrlimit(RLIMIT_CPU, &limit), "getrlimit");
  limit.rlim_cur = std::min<rlim_t>(spent + seconds + 1, limit.rlim_max);
  check(setrlimit(RLIMIT_CPU, &limit), "setrlimit");
}

}  // namespace sporhund::indexer
