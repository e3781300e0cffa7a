#pragma once

#include <xapian.h>

#include "query/question/subject.h"
#include "query/threads/measure_match.h"
#include "query/threads/trace.h"

namespace sporhund::query {

/// Gathers what a thread is made from. `words` are the subject's.
TraceMaterial material_of(const Subject& subject, const MeasureWords& words,
                          const Xapian::Database& database);

}  // namespace sporhund::query
