#pragma once

#include "cli/arguments.h"
#include "query/searcher.h"

namespace sporhund::cli {

/// The question and filters of search and export. --limit, --offset and --explain are left alone.
query::SearchOptions question_of(const Arguments& arguments);

}  // namespace sporhund::cli
