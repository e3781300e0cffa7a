#pragma once

#include <string_view>

#include "schema/answer_json.h"

namespace sporhund::cli {

/// As CONTRACT says, and exit_codes() in options.h explains to people.
enum ExitCode { kDone = 0, kNothingFound = 1, kStopped = 2, kSkippedSome = 3 };

/// Writes to standard output as it is.
void print(std::string_view text);
/// Writes an answer's JSON and a line break.
template <typename Answer>
void print_json(const Answer& answer) {
  schema::JsonWriter out;
  out.value(answer);
  print(out.text());
  print("\n");
}
/// Writes "sporhund: message" to standard error.
void print_message(std::string_view message);
/// Throws schema::Error{io} if not all of the output could be written, to a full disk say.
void finish_output();

}  // namespace sporhund::cli
