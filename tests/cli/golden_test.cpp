/// Help, completions and the reference as they were last looked at.
/// UPDATE_GOLDENS=1 ctest -L golden writes them anew; review them as a diff.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/completion.h"
#include "cli/manual.h"

namespace sporhund::cli {
namespace {

void expect_golden(const std::string& file, const std::string& made) {
  const std::filesystem::path path = std::filesystem::path(SPORHUND_SOURCE_DIR) / file;
  if (std::getenv("UPDATE_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << made;
    return;
  }
  std::ifstream golden(path, std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(golden), {}};
  EXPECT_EQ(made, kept) << file << " is not as made: UPDATE_GOLDENS=1 ctest -L golden";
}

TEST(Golden, Help) {
  expect_golden("tests/cli/golden/help.txt", general_help());
  for (const Command& command : commands()) {
    if (command.hidden) continue;
    const std::string name(command.name);
    expect_golden("tests/cli/golden/help-" + name + ".txt", help_for(command));
  }
}

TEST(Golden, Completions) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    expect_golden(std::string("tests/cli/golden/completion.") + shell, completion_script(shell));
  }
}

TEST(Golden, Reference) {
  expect_golden("docs/cli.md", markdown_reference());
}

}  // namespace
}  // namespace sporhund::cli
