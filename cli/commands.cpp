#include "cli/commands.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>
#include <utility>

#include "cli/completion.h"
#include "cli/manual.h"
#include "cli/output.h"

namespace sporhund::cli {

namespace {

using Run = int (*)(const Arguments&);

constexpr std::array<std::pair<std::string_view, Run>, 17> kRuns{{
    {"index", run_index},
    {"fetch", run_fetch},
    {"search", run_search},
    {"assignments", run_assignments},
    {"items", run_items},
    {"owner", run_owner},
    {"trace", run_trace},
    {"documents", run_documents},
    {"export", run_export},
    {"verify", run_verify},
    {"extract", run_extract},
    {"tag", run_tag},
    {"check", run_check},
    {"eval", run_eval},
    {"completion", run_completion},
    {"help", run_help},
    {"manual", run_manual},
}};

int run(const Arguments& arguments) {
  for (const auto& [name, run_command] : kRuns) {
    if (name == arguments.command().name) return run_command(arguments);
  }
  throw std::logic_error(fmt::format("nothing runs {}", arguments.command().name));
}

}  // namespace

int run_completion(const Arguments& arguments) {
  print(completion_script(arguments.positional().front()));
  return kDone;
}

int run_help(const Arguments& arguments) {
  const auto& about = arguments.positional();
  print(about.empty() ? general_help() : help_for(command_named(about.front())));
  return kDone;
}

int run_manual(const Arguments& arguments) {
  print(arguments.has("markdown") ? markdown_reference() : manual_page());
  return kDone;
}

int run_line(const std::vector<std::string>& line) {
  if (line.empty()) {
    fmt::print(stderr, "{}", general_help());
    return kStopped;
  }
  if (line.front() == "--help" || line.front() == "-h") {
    print(general_help());
    return kDone;
  }
  if (line.front() == "--version") {
    print(fmt::format("sporhund {}\n", SPORHUND_VERSION));
    return kDone;
  }
  const Command& command = command_named(line.front());
  const Arguments arguments = parse_arguments(command, {line.begin() + 1, line.end()});
  if (!arguments.has("help")) return run(arguments);
  print(help_for(command));
  return kDone;
}

}  // namespace sporhund::cli
