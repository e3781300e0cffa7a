#pragma once

#include <functional>

namespace sporhund::cli {

/// Runs a program's command to its end: its exit code where all of its output was written, else
/// kStopped, with what went wrong on standard error.
int exit_code_of(const std::function<int()>& command);

}  // namespace sporhund::cli
