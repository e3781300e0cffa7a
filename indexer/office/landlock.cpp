#include "indexer/office/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

#include "schema/file_descriptor.h"

namespace sporhund::indexer {
namespace {

/// Of later versions than Debian 12's headers know.
constexpr std::uint64_t kRefer = 1ULL << 13U;
constexpr std::uint64_t kTruncate = 1ULL << 14U;

constexpr std::uint64_t kReadFile = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kRead = kReadFile | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kFirstVersion = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;

[[noreturn]] void refuse(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

/// All that this kernel can forbid.
std::uint64_t known_access(long version) {
  std::uint64_t access = kFirstVersion;
  if (version >= 2) access |= kRefer;
  if (version >= 3) access |= kTruncate;
  return access;
}

void allow(int ruleset, const std::filesystem::path& path, std::uint64_t access) {
  const schema::FileDescriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!place.is_open()) return;
  struct stat status {};
  if (::fstat(place.get(), &status) != 0) refuse("fstat");
  constexpr std::uint64_t kOfFiles = kReadFile | LANDLOCK_ACCESS_FS_WRITE_FILE | kTruncate;
  if (!S_ISDIR(status.st_mode)) access &= kOfFiles;
  const landlock_path_beneath_attr rule{access, place.get()};
  if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
    refuse("landlock_add_rule");
  }
}

}  // namespace

void restrict_files(const std::vector<std::filesystem::path>& readable,
                    const std::vector<std::filesystem::path>& writable) {
  const long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return;
  const std::uint64_t all = known_access(version);
  const landlock_ruleset_attr attributes{all};
  const schema::FileDescriptor ruleset(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
  if (!ruleset.is_open()) refuse("landlock_create_ruleset");
  for (const auto& path : readable) allow(ruleset.get(), path, kRead);
  for (const auto& path : writable) allow(ruleset.get(), path, all);
  if (::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) != 0) {
    refuse("landlock_restrict_self");
  }
}

}  // namespace sporhund::indexer
