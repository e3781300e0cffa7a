#pragma once

#include <vector>

#include "query/threads/measure_match.h"
#include "schema/passage.h"
#include "schema/thread_answer.h"

namespace sporhund::query {

/// The amounts or deadlines of a measure that a correction's passage speaks of where one gives way
/// to another («… endres til 1. juni»): the new one last. Empty where nothing is changed.
std::vector<schema::StatedValue> changed_values(const schema::Passage& passage,
                                                const schema::Document& document,
                                                const MeasureWords& words, schema::EntityKind kind);

}  // namespace sporhund::query
