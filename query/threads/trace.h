#pragma once

/// Follows an assignment or a measure through the documents.

#include <vector>

#include "query/question/subject.h"
#include "query/threads/measure_match.h"
#include "schema/passage.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// From how much on something belongs to a thread, 0..1.
inline constexpr double kMeansTitle = 0.75;   ///< of a measure's words, in an assignment's title
inline constexpr double kSpeaksOf = 0.8;      ///< of a measure's words, in a sentence
inline constexpr double kSameMeasure = 0.75;  ///< likeness of titles across years

/// What a thread is made from: at least the assignments and items that may belong to it, all items
/// of the documents of the passages, and the passages that may speak of the subject, each with the
/// one before it.
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
