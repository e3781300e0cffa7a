#include "cli/question.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "query/filters.h"

namespace sporhund::cli {

query::SearchOptions question_of(const Arguments& arguments) {
  query::SearchOptions options;
  options.question = fmt::format("{}", fmt::join(arguments.positional(), " "));
  options.all_words = arguments.has("all-words");
  if (arguments.has("year")) options.filters.years = query::parse_years(arguments.value("year"));
  options.filters.bodies = arguments.values("body");
  options.filters.types = arguments.values("type");
  options.filters.documents = arguments.values("document");
  return options;
}

}  // namespace sporhund::cli
