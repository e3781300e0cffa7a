#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "cli/commands.h"
#include "cli/helper_program.h"
#include "schema/error.h"
#include "schema/system_text.h"

namespace sporhund::cli {

namespace {

/// The line that these arguments were read from.
std::vector<std::string> words_of(const Arguments& arguments) {
  std::vector<std::string> words;
  for (const Option& option : arguments.command().options) {
    std::string name = "--";
    name += option.name;
    if (option.kind == ValueKind::none && arguments.has(option.name)) words.push_back(name);
    if (option.kind == ValueKind::none) continue;
    for (const std::string& value : arguments.values(option.name))
      words.push_back(fmt::format("{}={}", name, value));
  }
  words.insert(words.end(), arguments.positional().begin(), arguments.positional().end());
  return words;
}

}  // namespace

int run_fetch(const Arguments& arguments) {
  std::vector<std::string> words = words_of(arguments);
  words.insert(words.begin(), helper_program("sporhund-fetch"));
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(argv.front(), argv.data());
  throw schema::Error(schema::ErrorCode::io, words.front(),
                      std::string("kan ikke startes: ") + schema::system_text(errno));
}

}  // namespace sporhund::cli
