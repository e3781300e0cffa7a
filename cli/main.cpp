// sporhund: the commands, each by its function or by a program that holds libraries which the
// others needn't wait for at their start: a network client, readers and writers of spreadsheets.

#include <array>

#include "cli/commands.h"
#include "cli/exit.h"

namespace {

using namespace sporhund::cli;

constexpr auto kRuns = std::to_array<CommandRun>({
    {"index", run_index},
    {"fetch", nullptr, "sporhund-fetch"},
    {"search", run_search},
    {"assignments", run_assignments},
    {"items", run_items},
    {"owner", run_owner},
    {"trace", run_trace},
    {"documents", run_documents},
    {"export", nullptr, "sporhund-export"},
    {"verify", nullptr, "sporhund-export"},
    {"extract", run_extract},
    {"tag", run_tag},
    {"check", run_check},
    {"eval", run_eval},
    {"completion", run_completion},
    {"help", run_help},
    {"manual", run_manual},
});

}  // namespace

int main(int count, char** words) {
  return exit_code_of([&] { return run_line({words + 1, words + count}, kRuns); });
}
