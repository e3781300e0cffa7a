#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/question.h"
#include "cli/records_view.h"

namespace sporhund::cli {

namespace {

template <typename Row>
int answer(const Arguments& arguments, const std::vector<Row>& rows, std::string_view name,
           std::string (*view)(const std::vector<Row>&, const Terminal&)) {
  if (arguments.has("json")) {
    nlohmann::json list = nlohmann::json::array();
    for (const Row& row : rows) list.push_back(schema::to_json(row));
    print_json({{std::string(name), std::move(list)}});
  } else {
    print(view(rows, Terminal::of_output(arguments.value("color"))));
  }
  return rows.empty() ? kNothingFound : kDone;
}

}  // namespace

int run_assignments(const Arguments& arguments) {
  const auto rows = open_records(arguments).assignments(filters_of(arguments));
  return answer(arguments, rows, "assignments", assignments_view);
}

int run_items(const Arguments& arguments) {
  const auto rows = open_records(arguments).items(filters_of(arguments));
  return answer(arguments, rows, "items", items_view);
}

}  // namespace sporhund::cli
