#pragma once

#include <string>

#include "cli/terminal.h"
#include "schema/thread_answer.h"

namespace sporhund::cli {

/// The bodies of a measure as people read them, each with its evidence.
std::string owner_view(const schema::OwnerAnswer& answer, const Terminal& terminal);

/// A thread to read from top to bottom: events by year, what documents disagree on, and where the
/// trace ends.
std::string trace_view(const schema::TraceAnswer& answer, const Terminal& terminal);

}  // namespace sporhund::cli
