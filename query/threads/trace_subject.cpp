#include "query/threads/trace_subject.h"

#include <algorithm>
#include <set>
#include <utility>

#include "query/threads/trace.h"
#include "query/threads/trace_documents.h"

namespace sporhund::query {

namespace {

using schema::Assignment;
using schema::Passage;

bool ends_in_id(const std::string& id, const std::string& suffix) {
  if (suffix.empty() || id.size() <= suffix.size() || !id.ends_with(suffix)) return false;
  // "2023-09" is the end of TB2023-09, "3-09" is not.
  const char before = id[id.size() - suffix.size() - 1];
  return before < '0' || before > '9' || suffix.front() == '-';
}

}  // namespace

std::vector<Assignment> meant_assignments(const Subject& subject, const MeasureWords& words,
                                          const std::vector<Assignment>& all) {
  std::vector<Assignment> exact;
  std::vector<Assignment> ending;
  if (subject.kind == Subject::Kind::case_number) return exact;
  for (const Assignment& assignment : all) {
    if (subject.kind == Subject::Kind::measure) {
      if (words.fit({{assignment.title, 1}}).coverage >= kMeansTitle) exact.push_back(assignment);
    } else if (assignment.id == subject.norm) {
      exact.push_back(assignment);
    } else if (ends_in_id(assignment.id, subject.norm)) {
      ending.push_back(assignment);
    }
  }
  return exact.empty() ? ending : exact;
}

bool quotes_one(const Passage& passage, const std::vector<Assignment>& meant) {
  const std::string id = assignment_above(passage).id;
  if (id.empty()) return false;
  const auto same = [&](const Assignment& known) { return known.id == id; };
  const auto from_here = [&](const Assignment& known) {
    return same(known) && known.evidence.document_id == passage.document_id;
  };
  return std::any_of(meant.begin(), meant.end(), same) &&
         std::none_of(meant.begin(), meant.end(), from_here);
}

std::vector<schema::TraceCandidate> candidates_of(const Subject& subject,
                                                  const std::vector<Assignment>& all,
                                                  const TraceDocuments& documents) {
  const std::string& id = subject.norm;
  std::vector<schema::TraceCandidate> candidates;
  std::set<std::pair<std::string, std::string>> seen;
  for (const Assignment& assignment : all) {
    if (assignment.id != id && !ends_in_id(assignment.id, id)) continue;
    const schema::Document& document = documents.at(assignment.evidence.document_id);
    if (!gives_assignments(document.metadata.type)) continue;
    if (!seen.emplace(assignment.id, assignment.owner).second) continue;
    candidates.push_back({assignment.id, assignment.title, assignment.owner, document,
                          assignment.evidence.page_first});
  }
  if (candidates.size() < 2) candidates.clear();
  return candidates;
}

}  // namespace sporhund::query
