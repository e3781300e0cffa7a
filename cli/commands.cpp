#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "cli/completion.h"
#include "cli/helper_program.h"
#include "cli/manual.h"
#include "cli/output.h"

namespace sporhund::cli {

namespace {

int run(const CommandRun& how, const Arguments& arguments, const std::vector<std::string>& line) {
  if (how.run != nullptr) return how.run(arguments);
  become_helper(how.program, line);
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

int run_line(const std::vector<std::string>& line, std::span<const CommandRun> runs) {
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
  if (arguments.has("help")) {
    print(help_for(command));
    return kDone;
  }
  const auto how = std::ranges::find(runs, command.name, &CommandRun::name);
  if (how == runs.end()) throw std::logic_error(fmt::format("nothing runs {}", command.name));
  return run(*how, arguments, line);
}

}  // namespace sporhund::cli
