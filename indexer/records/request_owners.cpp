#include "indexer/records/request_owners.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "text/sentences.h"

namespace sporhund::indexer {

namespace {

using schema::Assignment;
using schema::Ownership;
using schema::Passage;

/// The sentence of an assignment's first paragraph that its title is of, else the first.
std::string_view quote_of(const Assignment& assignment) {
  constexpr std::size_t kTelling = 24;  // bytes
  const std::string_view text = assignment.text;
  const std::string_view first = text.substr(0, text.find('\n'));
  const std::string_view title = std::string_view(assignment.title).substr(0, kTelling);
  std::string_view quote = first;
  bool found = false;
  for (const auto& [start, end] : text::sentences(first)) {
    const std::string_view sentence = first.substr(start, end - start);
    if (found || (start > 0 && !sentence.starts_with(title))) continue;
    found = sentence.starts_with(title);
    quote = sentence;
  }
  return quote;
}

bool overlap(std::string_view a, std::string_view b) {
  return a.find(b) != a.npos || b.find(a) != b.npos;
}

}  // namespace

void add_request_owners(std::vector<Ownership>& ownerships,
                        const std::vector<Assignment>& assignments,
                        const std::vector<Passage>& passages) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < passages.size(); ++i) places.emplace(passages[i].id, i);
  const auto place_of = [&](const Ownership& statement) {
    return places.at(statement.evidence.passage_ids.front());
  };
  for (const Assignment& assignment : assignments) {
    const auto& ids = assignment.evidence.passage_ids;
    if (!assignment.id.empty() || assignment.owner.empty() || ids.empty()) continue;
    const std::string_view quote = quote_of(assignment);
    const Passage& passage = passages[places.at(ids.front())];
    const bool said = std::ranges::any_of(ownerships, [&](const Ownership& known) {
      return known.body == assignment.owner && known.evidence.passage_ids.front() == passage.id &&
             overlap(known.quote, quote);
    });
    if (said || quote.empty() || passage.text.find(quote) == std::string::npos) continue;
    Ownership statement;
    statement.body = assignment.owner;
    statement.inferred = !assignment.owner_inferred_from.empty();
    statement.measure = quote;
    statement.heading_path = passage.heading_path;
    statement.quote = quote;
    statement.evidence = assignment.evidence;
    statement.evidence.passage_ids = {passage.id};
    ownerships.push_back(std::move(statement));
  }
  std::ranges::stable_sort(ownerships, {}, place_of);
}

}  // namespace sporhund::indexer
