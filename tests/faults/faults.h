#pragma once

/// Stops a program at a call that changes the disk. This program's own definitions of write, fsync,
/// rename … stand before the C library's, for itself and for every library it uses.

#include <string>

namespace sporhund::tests {

enum class FaultKind {
  kill,         ///< the process dies before the call
  no_space,     ///< the call fails with ENOSPC
  io_error,     ///< the call fails with EIO
  short_write,  ///< every second write takes half of what it was given
  interrupted,  ///< every second write fails with EINTR
};

struct Fault {
  FaultKind kind = FaultKind::kill;
  int at = 0;  ///< which call fails, from 1; 0: none
};

/// From now on calls that change something in `folder` are counted, and one of them fails.
void arm(const std::string& folder, const Fault& fault);
/// How many were counted.
int calls_counted();

}  // namespace sporhund::tests
