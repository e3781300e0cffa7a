#pragma once

/// A worker's process as its reader sees it: started, written to, listened to, killed.

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/file_descriptor.h"

namespace sporhund::indexer {

using Clock = std::chrono::steady_clock;

/// Killed and reaped with the object. Not for several threads.
class WorkerProcess {
 public:
  /// Throws schema::Error{io} where the program can't be started.
  WorkerProcess(const std::vector<std::string>& command, std::size_t memory_bytes);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  /// Alive, and has said nothing that it was not asked for.
  bool is_idle() const;
  /// Sends a request and the file's descriptor. False when the worker has gone.
  bool send(std::string_view bytes, int file);

  enum class Event : std::uint8_t { data, closed, timeout };
  /// Waits until bytes have come, which are then in `into`; meanwhile reads standard error.
  Event receive(Clock::time_point deadline, std::string& into);

  /// Kills the process if it lives.
  void stop();
  /// Gives a process that closed its socket a moment to end by itself: its wait status, or none
  /// where it had to be killed.
  std::optional<int> wait_for_end();
  /// What it wrote to standard error: the beginning, one line, without control characters.
  std::string complaint() const;

 private:
  /// False once standard error is closed.
  bool read_errors();
  void reaped();

  pid_t pid_ = -1;
  schema::FileDescriptor socket_;
  schema::FileDescriptor errors_;
  std::string error_text_;
};

}  // namespace sporhund::indexer
