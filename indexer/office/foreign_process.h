#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace sporhund::indexer {

struct ProcessEnd {
  bool timed_out = false;  ///< it was killed
  int status = 0;          ///< as waitpid() gives it
  std::string said;        ///< the beginning of its output, printable ASCII only
};

/// Runs a program (a path and its arguments, no shell) in a process group of its own with nothing
/// but this environment, reads and drops its output, and kills the whole group when it has ended or
/// `time` is over. Throws schema::Error{io} where it can't be started.
ProcessEnd run_process(const std::vector<std::string>& command,
                       const std::vector<std::string>& environment, std::chrono::milliseconds time);

}  // namespace sporhund::indexer
