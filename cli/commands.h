#pragma once

/// One function per command of the table in options.h. Each returns an exit code (output.h), writes
/// its answer to standard output, and throws schema::Error for what stops it.

#include "cli/arguments.h"

namespace sporhund::cli {

int run_index(const Arguments& arguments);
/// Hands the line to sporhund-fetch and returns only where that fails.
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
int run_line(const std::vector<std::string>& line);

}  // namespace sporhund::cli
