#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "indexer/run.h"
#include "indexer/store/passage_writer.h"

namespace sporhund::cli {

namespace {

std::string view(const schema::CheckAnswer& answer, const Terminal& terminal) {
  std::string out = answer.ok ? terminal.styled(Style::bold, "Indeksen er hel.")
                              : terminal.styled(Style::warning, "Indeksen har feil:");
  out += "\n";
  for (const std::string& problem : answer.problems) {
    out += wrapped("• " + harmless(problem), terminal.width(), 2) + "\n";
  }
  out += fmt::format("{}, {}\n", counted(answer.documents, "dokument", "dokumenter"),
                     counted(answer.passages, "passasje", "passasjer"));
  out += fmt::format("Format {}, analyse {}, innhold {}\n", answer.format_version,
                     answer.analyser_version, answer.digest);
  if (!answer.ok) out += "«sporhund index --rebuild STI» bygger den på nytt.\n";
  return out;
}

}  // namespace

int run_check(const Arguments& arguments) {
  const schema::CheckAnswer answer =
      indexer::check_index(indexer::xapian_folder(index_folder(arguments)));
  if (arguments.has("json")) {
    print_json(schema::to_json(answer));
  } else {
    print(view(answer, Terminal::of_output(arguments.value("color"))));
  }
  return answer.ok ? kDone : kStopped;
}

}  // namespace sporhund::cli
