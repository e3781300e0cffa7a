#pragma once

#include <string>

#include "cli/terminal.h"
#include "fetch/kudos.h"
#include "schema/json_writer.h"

namespace sporhund::cli {

struct Fetched {
  const fetch::FetchReport& report;
};

/// What was fetched, as people read it: counts, what is short of the API's own, and what failed.
std::string fetch_view(const Fetched& fetched, const Terminal& terminal);

void write(schema::JsonWriter& out, const Fetched& fetched);

std::string progress_line(const fetch::FetchProgress& progress);

}  // namespace sporhund::cli
