#include "cli/commands.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/question.h"
#include "cli/search_view.h"
#include "query/searcher.h"

namespace sporhund::cli {

int run_search(const Arguments& arguments) {
  query::SearchOptions options = question_of(arguments);
  options.limit = arguments.number("limit");
  options.offset = arguments.number("offset");
  options.all_copies = arguments.has("all-copies");
  options.explain = arguments.has("explain");
  const query::Searcher searcher = open_index(arguments);
  const schema::SearchAnswer answer = searcher.search(options);
  give(arguments, answer, search_view);
  return answer.total == 0 ? kNothingFound : kDone;
}

}  // namespace sporhund::cli
