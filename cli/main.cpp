#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/output.h"
#include "schema/error.h"

namespace {

int run(const std::vector<std::string>& line) {
  using namespace sporhund;
  try {
    const int code = cli::run_line(line);
    cli::finish_output();
    return code;
  } catch (const schema::Error& error) {
    cli::print_message(cli::message_of(error));
  } catch (const std::exception& error) {
    cli::print_message(fmt::format("feil i programmet, meld den gjerne: {}", error.what()));
  }
  return cli::kStopped;
}

}  // namespace

int main(int count, char** words) {
  return run({words + 1, words + count});
}
