#pragma once

#include <string_view>

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "schema/answer_json.h"

namespace sporhund::cli {

/// exit_codes() in notes.h explains them to people.
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
/// Answers a command: with the answer's JSON where --json asks for it, else with what `view` makes
/// of it for people.
template <typename Answer, typename View>
void give(const Arguments& arguments, const Answer& answer, View view) {
  if (arguments.has("json")) return print_json(answer);
  print(view(answer, Terminal::of_output(arguments.value("color"))));
}
/// Writes "sporhund: message" to standard error.
void print_message(std::string_view message);
/// Throws schema::Error{io} if not all of the output could be written, to a full disk say.
void finish_output();

}  // namespace sporhund::cli
