// sporhund-fetch: brings documents here over the network.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/exit.h"
#include "cli/fetch_view.h"
#include "cli/output.h"
#include "fetch/kudos.h"
#include "query/question/filters.h"
#include "schema/error.h"

namespace sporhund::cli {
namespace {

std::string body_number(const std::string& digits) {
  constexpr std::size_t kDigits = 9;
  if (digits.size() == kDigits) return digits;
  throw schema::Error(schema::ErrorCode::usage, digits, "et organisasjonsnummer har ni sifre");
}

fetch::KudosOptions options_of(const Arguments& arguments) {
  fetch::KudosOptions options;
  options.api_base = arguments.value("api-base");
  options.folder = arguments.value("output");
  if (arguments.has("type")) options.type = arguments.value("type");
  if (arguments.has("org")) options.body_number = body_number(arguments.value("org"));
  if (arguments.has("year")) {
    const query::YearRange years = query::parse_years(arguments.value("year"));
    options.first_year = years.first;
    options.last_year = years.last;
  }
  // A public service is asked once a second at most.
  const auto origin = fetch::origin_of(options.api_base);
  const int least = origin && fetch::is_local(*origin) ? 0 : 1;
  options.pace.between = std::chrono::seconds(std::max(least, arguments.number("pace")));
  options.silence = std::chrono::seconds(std::max(1, arguments.number("timeout")));
  return options;
}

}  // namespace

int run_fetch(const Arguments& arguments) {
  const bool shown = !arguments.has("no-progress") && isatty(STDERR_FILENO) == 1;
  const auto show = [shown](const fetch::FetchProgress& progress) {
    if (shown) fmt::print(stderr, "\r\x1b[K{}", progress_line(progress));
  };
  const fetch::FetchReport report = fetch::fetch_kudos(options_of(arguments), show);
  if (shown) fmt::print(stderr, "\r\x1b[K");
  give(arguments, Fetched{report}, fetch_view);
  if (!report.is_whole()) return kSkippedSome;
  return report.listed == 0 ? kNothingFound : kDone;
}

}  // namespace sporhund::cli

int main(int count, char** words) {
  using namespace sporhund::cli;
  static constexpr auto kRuns = std::to_array<CommandRun>({{"fetch", run_fetch}});
  return exit_code_of([&] { return run_line({words + 1, words + count}, kRuns); });
}
