#pragma once

#include <string>

#include "cli/terminal.h"
#include "fetch/kudos.h"
#include "schema/json_writer.h"

namespace sporhund::cli {

/// What was fetched, as people read it: counts, what is short of the API's own, and what failed.
std::string fetch_view(const fetch::FetchReport& report, const Terminal& terminal);

struct Fetched {
  const fetch::FetchReport& report;
};
void write(schema::JsonWriter& out, const Fetched& fetched);

std::string progress_line(const fetch::FetchProgress& progress);

}  // namespace sporhund::cli
