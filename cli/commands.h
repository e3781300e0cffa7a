#pragma once

/// One function per command of the table in options.h. Each returns an exit code (output.h), writes
/// its answer to standard output, and throws schema::Error for what stops it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"

namespace sporhund::cli {

/// What runs a command: a function, or a program of its own (helper_program.h) that gets the line.
struct CommandRun {
  std::string_view name;
  int (*run)(const Arguments&) = nullptr;
  std::string_view program{};
};

int run_index(const Arguments& arguments);
int run_fetch(const Arguments& arguments);
int run_search(const Arguments& arguments);
int run_assignments(const Arguments& arguments);
int run_items(const Arguments& arguments);
int run_owner(const Arguments& arguments);
int run_trace(const Arguments& arguments);
int run_documents(const Arguments& arguments);
int run_export(const Arguments& arguments);
int run_verify(const Arguments& arguments);
int run_extract(const Arguments& arguments);
int run_tag(const Arguments& arguments);
int run_check(const Arguments& arguments);
int run_eval(const Arguments& arguments);
int run_completion(const Arguments& arguments);
int run_help(const Arguments& arguments);
int run_manual(const Arguments& arguments);

/// Runs the command line, the program's name left out. Returns an exit code.
int run_line(const std::vector<std::string>& line, std::span<const CommandRun> runs);

}  // namespace sporhund::cli
