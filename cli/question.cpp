#include "cli/question.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "query/question/filters.h"

namespace sporhund::cli {

query::Filters filters_of(const Arguments& arguments) {
  query::Filters filters;
  const auto values = [&](std::string_view name) {
    return arguments.command().has(name) ? arguments.values(name) : std::vector<std::string>{};
  };
  if (arguments.has("year")) filters.years = query::parse_years(arguments.value("year"));
  filters.bodies = values("body");
  filters.types = values("type");
  filters.documents = values("document");
  return filters;
}

query::SearchOptions question_of(const Arguments& arguments) {
  query::SearchOptions options;
  options.question = fmt::format("{}", fmt::join(arguments.positional(), " "));
  options.all_words = arguments.has("all-words");
  options.exact = arguments.has("exact");
  options.context = arguments.number("context");
  options.filters = filters_of(arguments);
  return options;
}

}  // namespace sporhund::cli
