#pragma once

#include <string>

#include "cli/terminal.h"
#include "schema/answer.h"

namespace sporhund::cli {

/// What a run did, as people read it: counts, then every file that could not be read and why.
std::string index_report(const schema::IndexReport& report, const Terminal& terminal);
/// The same in one line, with the names of files that could not be read.
std::string index_line(const schema::IndexReport& report);

}  // namespace sporhund::cli
