#include "cli/output.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/terminal.h"
#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::cli {

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_message(std::string_view message) {
  fmt::print(stderr, "sporhund: {}\n", harmless(message));
}

void finish_output() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return;
  throw schema::Error(schema::ErrorCode::io, "standard ut",
                      fmt::format("svaret kunne ikke skrives ({})", schema::system_text(errno)));
}

}  // namespace sporhund::cli
