#include "indexer/records/assignments.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "indexer/records/found_assignment.h"
#include "indexer/records/passage_places.h"

namespace sporhund::indexer {

namespace {

void set_evidence(FoundAssignment& found, const RecordSource& source, const PassagePlaces& places) {
  std::vector<const Block*> blocks;
  for (const std::size_t i : found.blocks) blocks.push_back(&source.blocks[i]);
  found.assignment.evidence = places.evidence(source.document.id, blocks);
}

/// What a passage that holds these says of them.
schema::AssignmentReference reference_to(const std::vector<const schema::Assignment*>& held) {
  const auto numbered = std::ranges::find_if(held, [](const auto* a) { return !a->id.empty(); });
  const schema::Assignment& named = numbered == held.end() ? *held.front() : **numbered;
  const bool agreed = std::ranges::all_of(
      held, [&](const auto* assignment) { return assignment->owner == named.owner; });
  return {named.id, named.id.empty() ? "" : named.title, agreed ? named.owner : ""};
}

}  // namespace

std::vector<schema::Assignment> find_assignments(const RecordSource& source) {
  const ToldBodyFinder told_bodies(source);
  std::vector<FoundAssignment> found;
  std::vector<bool> taken(source.blocks.size(), false);
  const auto keep = [&](std::vector<FoundAssignment> more) {
    for (const FoundAssignment& assignment : more) {
      for (const std::size_t i : assignment.blocks) taken[i] = true;
    }
    std::ranges::move(more, std::back_inserter(found));
  };
  keep(find_numbered(source, told_bodies));
  keep(find_requests(source, told_bodies, taken));
  keep(find_actions(source, taken));
  std::ranges::stable_sort(found, {}, [](const FoundAssignment& a) { return a.blocks.front(); });

  const PassagePlaces places(source.passages);
  std::vector<schema::Assignment> assignments;
  for (FoundAssignment& assignment : found) {
    set_evidence(assignment, source, places);
    assignments.push_back(std::move(assignment.assignment));
  }
  return assignments;
}

void name_assignments(std::vector<schema::Passage>& passages,
                      const std::vector<schema::Assignment>& assignments) {
  std::map<std::string, std::vector<const schema::Assignment*>> by_passage;
  for (const schema::Assignment& assignment : assignments) {
    for (const std::string& id : assignment.evidence.passage_ids) {
      by_passage[id].push_back(&assignment);
    }
  }
  for (schema::Passage& passage : passages) {
    passage.assignment.reset();
    const auto held = by_passage.find(passage.id);
    if (held != by_passage.end()) passage.assignment = reference_to(held->second);
  }
}

}  // namespace sporhund::indexer
