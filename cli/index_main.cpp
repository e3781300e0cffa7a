// sporhund-index: reads documents, and makes, checks and mends the index.

#include <array>

#include "cli/commands.h"
#include "cli/exit.h"

namespace {

using namespace sporhund::cli;

constexpr auto kRuns = std::to_array<CommandRun>(
    {{"index", run_index}, {"extract", run_extract}, {"check", run_check}});

}  // namespace

int main(int count, char** words) {
  return exit_code_of([&] { return run_line({words + 1, words + count}, kRuns); });
}
