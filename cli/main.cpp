#include "cli/commands.h"
#include "cli/exit.h"

int main(int count, char** words) {
  using namespace sporhund;
  return cli::exit_code_of([&] { return cli::run_line({words + 1, words + count}); });
}
