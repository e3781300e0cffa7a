#pragma once

/// The assignments that the subject of a thread may mean.

#include <vector>

#include "query/question/subject.h"
#include "query/threads/measure_match.h"
#include "query/threads/trace_documents.h"
#include "schema/passage.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// The assignments that the subject means: those with the ID, else those whose ID ends in it; or
/// whose title is the measure.
std::vector<schema::Assignment> meant_assignments(const Subject& subject, const MeasureWords& words,
                                                  const std::vector<schema::Assignment>& all);

/// Whether a passage quotes one of these assignments where no letter gives it.
bool quotes_one(const schema::Passage& passage, const std::vector<schema::Assignment>& meant);

/// The letters' assignments that an ID may mean, where it is more than one: a bare "2023-09" may be
/// another body's TB2023-09 as well.
std::vector<schema::TraceCandidate> candidates_of(const Subject& subject,
                                                  const std::vector<schema::Assignment>& all,
                                                  const TraceDocuments& documents);

}  // namespace sporhund::query
