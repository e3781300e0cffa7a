#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace sporhund::cli {

/// Expects what a file of the repository held when it was last looked at.
/// UPDATE_GOLDENS=1 ctest -L golden writes it anew; review it as a diff.
inline void expect_golden(const std::string& file, const std::string& made) {
  const std::filesystem::path path = std::filesystem::path(SPORHUND_SOURCE_DIR) / file;
  if (std::getenv("UPDATE_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << made;
    return;
  }
  std::ifstream golden(path, std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(golden), {}};
  EXPECT_EQ(made, kept) << file << " is not as made: UPDATE_GOLDENS=1 ctest -L golden";
}

}  // namespace sporhund::cli
