#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <exception>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/output.h"
#include "indexer/pdf/reader.h"
#include "schema/error.h"

namespace {

/// `sporhund worker DESCRIPTOR BYTES`, as the reader starts it: before anything else is looked at.
int run_worker(int count, char** words) {
  const auto number = [&](int i) {
    std::size_t value = 0;
    const std::string_view text = i < count ? words[i] : "";
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  return sporhund::indexer::run_worker(static_cast<int>(number(2)), number(3));
}

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
  if (count > 1 && std::string_view(words[1]) == "worker") return run_worker(count, words);
  return run({words + 1, words + count});
}
