#pragma once

/// Follows an assignment or a measure through the documents.

#include <vector>

#include "query/question/subject.h"
#include "query/threads/measure_match.h"
#include "schema/passage.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// What a thread is made from: all assignments and items, and the passages that may speak of the
/// subject, each with the one before it.
struct TraceMaterial {
  std::vector<schema::Document> documents;
  std::vector<schema::Assignment> assignments;
  std::vector<schema::AgendaItem> items;
  std::vector<schema::Passage> passages;
};

/// The thread of a subject: events by date, contradictions between documents on the same
/// assignment, and candidates where several bodies have an assignment of this ID. A pure function.
schema::TraceAnswer build_trace(const Subject& subject, const MeasureWords& words,
                                const TraceMaterial& material);

}  // namespace sporhund::query
