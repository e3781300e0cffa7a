#include "query/hits/context.h"

#include <algorithm>
#include <utility>

#include "query/index_reader.h"
#include "schema/index_layout.h"

namespace sporhund::query {

std::vector<schema::Neighbour> context_of(const Xapian::Database& database,
                                          const schema::Passage& passage, int distance) {
  const schema::UnitPart part = passage.part.value_or(schema::UnitPart());
  const int first_part = 1 - part.number;
  const int last_part = part.count - part.number;
  std::vector<schema::Neighbour> context;
  for (int step = std::min(-distance, first_part); step <= std::max(distance, last_part); ++step) {
    if (step == 0) continue;
    auto neighbour =
        passage_with(database, schema::passage_key(passage.document_id, passage.ordinal + step));
    if (!neighbour) continue;
    context.push_back({std::move(*neighbour), step, step >= first_part && step <= last_part});
  }
  return context;
}

}  // namespace sporhund::query
