#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/offers_view.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/question.h"
#include "cli/records_view.h"
#include "cli/search_view.h"

namespace sporhund::cli {

namespace {

template <typename T>
nlohmann::json list_of(const std::vector<T>& values) {
  nlohmann::json list = nlohmann::json::array();
  for (const T& value : values) list.push_back(schema::to_json(value));
  return list;
}

template <typename Row>
int tell(const Arguments& arguments, const query::RecordsAnswer<Row>& answer, std::string_view name,
         std::string (*view)(const std::vector<Row>&, const Terminal&)) {
  if (arguments.has("json")) {
    print_json({{std::string(name), list_of(answer.rows)},
                {"filters", schema::to_json(answer.filters)},
                {"offers", list_of(answer.offers)}});
  } else {
    print(view(answer.rows, Terminal::of_output(arguments.value("color"))));
    const std::string filters = filters_in_words(answer.filters);
    if (!filters.empty()) print(fmt::format("Filtre: {}\n", filters));
    for (const std::string& offer : offers_in_words(answer.offers)) print(offer + "\n");
  }
  return answer.rows.empty() ? kNothingFound : kDone;
}

}  // namespace

int run_assignments(const Arguments& arguments) {
  const auto answer = open_records(arguments).assignments(filters_of(arguments));
  return tell(arguments, answer, "assignments", assignments_view);
}

int run_items(const Arguments& arguments) {
  const auto answer = open_records(arguments).items(filters_of(arguments));
  return tell(arguments, answer, "items", items_view);
}

}  // namespace sporhund::cli
