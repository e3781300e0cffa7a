#pragma once

#include <string_view>

#include "schema/json.h"

namespace sporhund::cli {

/// As CONTRACT says, and exit_codes() in options.h explains to people.
enum ExitCode { kDone = 0, kNothingFound = 1, kStopped = 2, kSkippedSome = 3 };

/// Writes to standard output as it is.
void print(std::string_view text);
/// Writes one object and a line break. What is not UTF-8, a file's name say, gets U+FFFD.
void print_json(const nlohmann::json& answer);
/// Writes "sporhund: message" to standard error.
void print_message(std::string_view message);
/// Throws schema::Error{io} if not all of the output could be written, to a full disk say.
void finish_output();

}  // namespace sporhund::cli
