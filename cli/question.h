#pragma once

#include "cli/arguments.h"
#include "query/searcher.h"

namespace sporhund::cli {

/// The question and filters of search and export. --limit, --offset and --explain are left alone.
query::SearchOptions question_of(const Arguments& arguments);

/// Those of --year, --body, --type and --document that the command has.
query::Filters filters_of(const Arguments& arguments);

}  // namespace sporhund::cli
