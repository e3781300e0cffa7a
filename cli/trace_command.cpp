#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "cli/commands.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "cli/thread_view.h"
#include "query/threads/threads.h"

namespace sporhund::cli {

int run_trace(const Arguments& arguments) {
  const std::string subject = fmt::format("{}", fmt::join(arguments.positional(), " "));
  const schema::TraceAnswer answer = open_threads(arguments).trace(subject);
  if (arguments.has("json")) {
    print_json(answer);
  } else {
    print(trace_view(answer, Terminal::of_output(arguments.value("color"))));
  }
  return kDone;
}

}  // namespace sporhund::cli
