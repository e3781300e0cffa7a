#include "cli/helper_program.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::cli {

std::string helper_program(std::string_view name) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
  const fs::path installed = (folder / SPORHUND_INSTALLED_HELPERS / name).lexically_normal();
  return (fs::exists(installed) ? installed : folder / name).string();
}

void become_helper(std::string_view name, std::vector<std::string> line) {
  line.insert(line.begin(), helper_program(name));
  std::vector<char*> argv;
  argv.reserve(line.size() + 1);
  for (std::string& word : line) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(argv.front(), argv.data());
  throw schema::Error(schema::ErrorCode::io, line.front(),
                      std::string("kan ikke startes: ") + schema::system_text(errno));
}

}  // namespace sporhund::cli
