#pragma once

/// The rows of the table of commands: file_commands.cpp has those that read files,
/// question_commands.cpp those that ask the index.

#include "cli/options.h"

namespace sporhund::cli {

Command index_command();
Command fetch_command();
Command verify_command();
Command extract_command();
Command tag_command();
Command check_command();

Command search_command();
Command assignments_command();
Command items_command();
Command owner_command();
Command trace_command();
Command documents_command();
Command export_command();
Command eval_command();

}  // namespace sporhund::cli
