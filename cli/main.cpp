// sporhund: the commands, each by its function or by a program that holds what the others needn't
// wait for at their start: all that writes an index, a network client, readers and writers of
// spreadsheets.

#include <array>

#include "cli/commands.h"
#include "cli/exit.h"

namespace {

using namespace sporhund::cli;

constexpr auto kRuns = std::to_array<CommandRun>({
    {"index", nullptr, "sporhund-index"},
    {"fetch", nullptr, "sporhund-fetch"},
    {"search", run_search},
    {"assignments", run_assignments},
    {"items", run_items},
    {"owner", run_owner},
    {"trace", run_trace},
    {"documents", run_documents},
    {"export", nullptr, "sporhund-export"},
    {"verify", nullptr, "sporhund-export"},
    {"extract", nullptr, "sporhund-index"},
    {"tag", run_tag},
    {"check", nullptr, "sporhund-index"},
    {"eval", run_eval},
    {"completion", run_completion},
    {"help", run_help},
    {"manual", run_manual},
});

}  // namespace

int main(int count, char** words) {
  return exit_code_of([&] { return run_line({words + 1, words + count}, kRuns); });
}
