#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/terminal.h"
#include "corpus/bodies.h"
#include "indexer/repair.h"
#include "indexer/store/index_check.h"
#include "schema/index_layout.h"

namespace sporhund::cli {

namespace {

std::string problem_list(const std::vector<std::string>& problems, const Terminal& terminal) {
  std::string out;
  for (const std::string& problem : problems) {
    out += wrapped("• " + harmless(problem), terminal.width(), 2) + "\n";
  }
  return out;
}

std::string repair_view(const schema::Repair& repair, const Terminal& terminal) {
  std::string out;
  if (repair.rebuilt) {
    out += fmt::format("Den var skadet og er bygd opp igjen med {}. Dette var galt:\n",
                       counted(repair.documents, "dokument", "dokumenter"));
    out += problem_list(repair.problems, terminal);
  }
  if (repair.read_again > 0) {
    out += fmt::format("{} måtte leses på nytt.\n", counted(repair.read_again, "fil", "filer"));
  }
  if (repair.nameless > 0) {
    out += fmt::format(
        "{} er kjent, men ikke hvor: «sporhund index STI» finner det igjen uten å lese på nytt.\n",
        counted(repair.nameless, "innhold", "innhold"));
  }
  if (repair.failures.empty()) return out;
  out += terminal.styled(Style::warning, "Disse må indekseres på nytt:");
  return out + "\n" + failure_list(repair.failures);
}

std::string view(const schema::CheckAnswer& answer, const Terminal& terminal) {
  std::string out = answer.ok ? terminal.styled(Style::bold, "Indeksen er hel.")
                              : terminal.styled(Style::warning, "Indeksen har feil:");
  out += "\n";
  out += problem_list(answer.problems, terminal);
  out += fmt::format("{}, {}\n", counted(answer.documents, "dokument", "dokumenter"),
                     counted(answer.passages, "passasje", "passasjer"));
  out += fmt::format("Format {}, analyse {}, innhold {}\n", answer.format_version,
                     answer.analyser_version, answer.digest);
  if (answer.repair) return out + repair_view(*answer.repair, terminal);
  if (!answer.ok) out += "«sporhund check --repair» bygger den opp igjen.\n";
  return out;
}

schema::CheckAnswer checked(const Arguments& arguments) {
  const std::filesystem::path folder = index_folder(arguments);
  if (!arguments.has("repair")) return indexer::check_index(schema::xapian_folder(folder));
  const entities::Tagger tagger(corpus::bodies());
  indexer::RunOptions options;
  options.database = folder;
  options.jobs = all_processors();
  indexer::FileTextOptions reading = reading_options(indexer::OcrMode::automatic);
  options.reader = std::move(reading.reader);
  options.ocr = std::move(reading.ocr);
  return indexer::repair_index(options, tagger);
}

int exit_code(const schema::CheckAnswer& answer) {
  if (!answer.ok) return kStopped;
  return answer.repair && !answer.repair->failures.empty() ? kSkippedSome : kDone;
}

}  // namespace

int run_check(const Arguments& arguments) {
  const schema::CheckAnswer answer = checked(arguments);
  give(arguments, answer, view);
  return exit_code(answer);
}

}  // namespace sporhund::cli
