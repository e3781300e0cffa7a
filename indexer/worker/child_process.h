#pragma once

/// Starts other programs, which get nothing of this one's but what they are given.

#include <sys/types.h>

#include <string>
#include <vector>

#include "schema/file_descriptor.h"

namespace sporhund::indexer {

/// One of our open descriptors, and the number that the program finds it by.
struct PassedDescriptor {
  int ours = -1;
  int theirs = -1;
};

struct ChildProgram {
  std::string called;                ///< what messages call it
  std::vector<std::string> command;  ///< a path, not looked for in $PATH, and its arguments
  std::vector<std::string> environment;
  std::vector<PassedDescriptor> passed;  ///< made by the two functions below
};

/// Starts it in a process group of its own, without blocked or ignored signals; input and output
/// are /dev/null and all else is closed, but for what is passed. Throws schema::Error{io}.
pid_t start_child(const ChildProgram& program);

/// Two ends that no other program inherits, above the numbers that a child finds its own by.
struct DescriptorPair {
  schema::FileDescriptor ours;
  schema::FileDescriptor theirs;
};

/// Both throw schema::Error{io} that speaks of `called`.
DescriptorPair socket_pair(const std::string& called);
/// For what a child writes; ours does not block.
DescriptorPair output_pipe(const std::string& called);

}  // namespace sporhund::indexer
