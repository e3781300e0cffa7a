#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "cli/commands.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/thread_view.h"
#include "query/threads/threads.h"

namespace sporhund::cli {

int run_trace(const Arguments& arguments) {
  const std::string subject = fmt::format("{}", fmt::join(arguments.positional(), " "));
  const schema::TraceAnswer answer = open_threads(arguments).trace(subject);
  give(arguments, answer, trace_view);
  return kDone;
}

}  // namespace sporhund::cli
