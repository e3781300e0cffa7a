#pragma once

#include <string_view>
#include <vector>

namespace sporhund::cli {

struct Note {
  std::string_view term;
  std::string_view meaning;
};

/// What a question may hold, exit codes and environment variables, for the manual.
const std::vector<Note>& question_notes();
const std::vector<Note>& exit_codes();
const std::vector<Note>& environment();

}  // namespace sporhund::cli
