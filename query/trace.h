#pragma once

/// Follows an assignment or a measure through the documents.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/measure_match.h"
#include "schema/passage.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// What is traced.
struct TraceSubject {
  enum class Kind { assignment_id, case_number, measure };

  Kind kind = Kind::measure;
  std::string text;  ///< as typed
  std::string norm;  ///< of an ID or case
};

/// An assignment's ID, a case number, or else a measure.
TraceSubject read_subject(std::string_view typed);

/// What a thread is made from: all assignments and items, and the passages that may speak of the
/// subject, each with the one before it.
struct TraceMaterial {
  std::vector<schema::Document> documents;
  std::vector<schema::Assignment> assignments;
  std::vector<schema::AgendaItem> items;
  std::vector<schema::Passage> passages;
};

/// The assignments that the subject means: those with the ID, else those whose ID ends in it; or
/// whose title is the measure.
std::vector<schema::Assignment> meant_assignments(const TraceSubject& subject,
                                                  const MeasureWords& words,
                                                  const std::vector<schema::Assignment>& all);

/// Whether a passage quotes one of these assignments where no letter gives it.
bool quotes_one(const schema::Passage& passage, const std::vector<schema::Assignment>& meant);

/// The thread of a subject: events by date, contradictions between documents on the same
/// assignment, and candidates where several bodies have an assignment of this ID. A pure function.
schema::TraceAnswer build_trace(const TraceSubject& subject, const MeasureWords& words,
                                const TraceMaterial& material);

}  // namespace sporhund::query
