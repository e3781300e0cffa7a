#include "indexer/office/confine.h"

#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <exception>
#include <memory>
#include <system_error>

#include "indexer/office/landlock.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

/// What programs need of a Debian system: libraries, fonts, configuration.
constexpr const char* kSystemFolders[] = {"/usr",
                                          "/lib",
                                          "/lib32",
                                          "/lib64",
                                          "/bin",
                                          "/sbin",
                                          "/etc",
                                          "/opt",
                                          "/var/cache/fontconfig",
                                          "/var/lib/libreoffice",
                                          "/var/spool/libreoffice"};
constexpr const char* kDevices[] = {"/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"};

constexpr rlim_t kOpenFiles = 512;

[[noreturn]] void refuse(int error, const char* what) {
  throw std::system_error(error, std::generic_category(), what);
}

void set_limit(decltype(RLIMIT_AS) resource, rlim_t value) {
  const rlimit limit{value, value};
  if (::setrlimit(resource, &limit) != 0) refuse(errno, "setrlimit");
}

void limit_resources(const Confinement& confinement) {
#ifndef SPORHUND_SANITIZED
  set_limit(RLIMIT_DATA, confinement.memory_bytes);
#endif
  set_limit(RLIMIT_CPU, confinement.cpu_seconds);
  set_limit(RLIMIT_FSIZE, confinement.file_bytes);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_NOFILE, kOpenFiles);
}

/// Reaching other processes or machines, or leaving the process group that is killed in the end.
/// LibreOffice insists on a socket in /tmp by which others could reach it: it is told that it has
/// one.
constexpr std::pair<int, int> kForbidden[] = {
    {SCMP_SYS(connect), ECONNREFUSED},
    {SCMP_SYS(bind), 0},
    {SCMP_SYS(listen), 0},
    {SCMP_SYS(kill), EPERM},
    {SCMP_SYS(setsid), EPERM},
    {SCMP_SYS(setpgid), EPERM},
    {SCMP_SYS(ptrace), EPERM},
    {SCMP_SYS(process_vm_readv), EPERM},
    {SCMP_SYS(process_vm_writev), EPERM},
    {SCMP_SYS(io_uring_setup), ENOSYS},
    {SCMP_SYS(pidfd_send_signal), EPERM},
    {SCMP_SYS(bpf), EPERM},
    {SCMP_SYS(keyctl), EPERM},
    {SCMP_SYS(mount), EPERM},
};

void filter_system_calls() {
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                 &seccomp_release);
  if (!filter) refuse(ENOMEM, "seccomp_init");
  const auto check = [](int result) {
    if (result != 0) refuse(-result, "seccomp");
  };
  for (const auto& [call, error] : kForbidden) {
    check(seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, 0));
  }
  check(seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1,
                         SCMP_A0(SCMP_CMP_NE, AF_UNIX)));
  check(seccomp_load(filter.get()));
}

void confine(const Confinement& confinement) {
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) refuse(errno, "PR_SET_PDEATHSIG");
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) refuse(errno, "PR_SET_NO_NEW_PRIVS");
  limit_resources(confinement);
  std::vector<fs::path> readable(std::begin(kSystemFolders), std::end(kSystemFolders));
  readable.push_back(confinement.program_folder);
  std::vector<fs::path> writable(std::begin(kDevices), std::end(kDevices));
  writable.push_back(confinement.own_folder);
  restrict_files(readable, writable);
  filter_system_calls();
}

std::uint64_t number_of(const std::string& word) {
  std::uint64_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

}  // namespace

int run_confined(const Confinement& confinement, const std::vector<std::string>& command) {
  std::vector<std::string> words = command;
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  try {
    confine(confinement);
    ::execv(argv.front(), argv.data());
    std::perror(argv.front());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return kNotStarted;
}

std::vector<std::string> confinement_words(const Confinement& confinement) {
  return {kConfinedMode,
          std::to_string(confinement.memory_bytes),
          std::to_string(confinement.cpu_seconds),
          std::to_string(confinement.file_bytes),
          confinement.own_folder.string(),
          confinement.program_folder.string()};
}

int run_confined(const std::vector<std::string>& words) {
  constexpr std::size_t kOwnWords = 6;
  if (words.size() <= kOwnWords) return kNotStarted;
  return run_confined({.memory_bytes = number_of(words[1]),
                       .cpu_seconds = number_of(words[2]),
                       .file_bytes = number_of(words[3]),
                       .own_folder = words[4],
                       .program_folder = words[5]},
                      {words.begin() + kOwnWords, words.end()});
}

}  // namespace sporhund::indexer
