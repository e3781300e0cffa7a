#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <string>

#include "cli/commands.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/thread_view.h"
#include "query/question/filters.h"
#include "query/threads/threads.h"

namespace sporhund::cli {

int run_owner(const Arguments& arguments) {
  std::optional<query::YearRange> years;
  if (arguments.has("year")) years = query::parse_years(arguments.value("year"));
  const std::string measure = fmt::format("{}", fmt::join(arguments.positional(), " "));
  const schema::OwnerAnswer answer = open_threads(arguments).owner(measure, years);
  give(arguments, answer, owner_view);
  return kDone;
}

}  // namespace sporhund::cli
