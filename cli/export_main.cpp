// sporhund-export: writes matches as files, and finds their quotes again.

#include <array>

#include "cli/commands.h"
#include "cli/exit.h"

namespace {

using namespace sporhund::cli;

constexpr auto kRuns = std::to_array<CommandRun>({{"export", run_export}, {"verify", run_verify}});

}  // namespace

int main(int count, char** words) {
  return exit_code_of([&] { return run_line({words + 1, words + count}, kRuns); });
}
