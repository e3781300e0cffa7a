#include "cli/input.h"

#include <fmt/format.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::cli {

std::string content_of(const std::string& name) {
  if (name == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::error_code ignored;
  const bool is_folder = std::filesystem::is_directory(name, ignored);
  std::ifstream file(name, std::ios::binary);
  if (is_folder || !file.is_open()) {
    throw schema::Error(
        schema::ErrorCode::io, name,
        fmt::format("kan ikke leses ({})", schema::system_text(is_folder ? EISDIR : errno)));
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace sporhund::cli
