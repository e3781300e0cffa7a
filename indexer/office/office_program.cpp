#include "indexer/office/office_program.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <vector>

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> places() {
  std::vector<fs::path> found;
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const fs::path folder = rest.substr(0, end);
    if (folder.is_absolute()) found.push_back(folder / "soffice");
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  found.emplace_back("/usr/lib/libreoffice/program/soffice");
  return found;
}

/// Debian has each part of LibreOffice in a package of its own.
bool lacks_writer(const fs::path& program) {
  const fs::path folder = program.parent_path();
  return fs::exists(folder / "soffice.bin") && !fs::exists(folder / "libswlo.so");
}

}  // namespace

fs::path find_office() {
  for (const fs::path& place : places()) {
    std::error_code error;
    fs::path program = fs::canonical(place, error);
    if (error || ::access(program.c_str(), X_OK) != 0 || lacks_writer(program)) continue;
    return program;
  }
  return {};
}

}  // namespace sporhund::indexer
