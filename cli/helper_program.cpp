#include "cli/helper_program.h"

#include <filesystem>

namespace sporhund::cli {

std::string helper_program(std::string_view name) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
  const fs::path installed = (folder / SPORHUND_INSTALLED_HELPERS / name).lexically_normal();
  return (fs::exists(installed) ? installed : folder / name).string();
}

}  // namespace sporhund::cli
