#pragma once

/// What is written of the table in options.h, for people.

#include <string>

#include "cli/options.h"

namespace sporhund::cli {

/// What `sporhund --help` prints.
std::string general_help();
/// What `sporhund COMMAND --help` prints.
std::string help_for(const Command& command);
/// The manual page, in man(7)'s macros.
std::string manual_page();
/// The reference in docs/cli.md.
std::string markdown_reference();

/// "sporhund search [valg] SPØRSMÅL...".
std::string usage_line(const Command& command);
/// "-n, --limit ANTALL".
std::string option_line(const Option& option);
/// The option's help with its choices, its default, and whether it may be repeated.
std::string option_help(const Option& option);

}  // namespace sporhund::cli
