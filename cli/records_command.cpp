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

using schema::member;
/// The answer under the name of what it lists.
template <typename Row>
struct Listed {
  std::string_view name;
  const query::RecordsAnswer<Row>& answer;
};

template <typename Row>
void write(schema::JsonWriter& out, const Listed<Row>& listed) {
  out.object(member(listed.name, listed.answer.rows), member("filters", listed.answer.filters),
             member("offers", listed.answer.offers));
}

template <typename Row>
int tell(const Arguments& arguments, const query::RecordsAnswer<Row>& answer, std::string_view name,
         std::string (*view)(const std::vector<Row>&, const Terminal&)) {
  if (arguments.has("json")) {
    print_json(Listed<Row>{name, answer});
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
