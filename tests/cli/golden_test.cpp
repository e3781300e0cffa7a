/// Help, completions and the reference as they were last looked at.

#include <gtest/gtest.h>

#include "cli/completion.h"
#include "cli/manual.h"
#include "tests/cli/golden.h"

namespace sporhund::cli {
namespace {

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
