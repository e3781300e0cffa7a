#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/question.h"
#include "cli/search_view.h"
#include "cli/terminal.h"
#include "query/export.h"
#include "query/searcher.h"
#include "query/threads.h"
#include "schema/error.h"

namespace sporhund::cli {

namespace {

using schema::Error;
using schema::ErrorCode;

std::filesystem::path output_of(const Arguments& arguments) {
  if (!arguments.has("output")) {
    throw Error(ErrorCode::usage, "", "--output FIL mangler\nSe «sporhund export --help».");
  }
  return arguments.value("output");
}

query::ExportFormat format_of(const Arguments& arguments, const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  const std::string name =
      arguments.has("format") ? arguments.value("format") : ending.substr(ending.empty() ? 0 : 1);
  if (const auto format = schema::value_of(query::kExportFormats, name)) return *format;
  throw Error(ErrorCode::usage, file.string(),
              "formatet går ikke fram av filens endelse; oppgi --format\nSe «sporhund export "
              "--help».");
}

struct Written {
  std::filesystem::path file;
  query::ExportFormat format;
  int passages = 0;
  bool replaced = false;
};

nlohmann::json to_json(const schema::SearchAnswer& answer, const Written& written) {
  const nlohmann::json search = schema::to_json(answer);
  return {{"query", search["query"]},
          {"interpreted", search["interpreted"]},
          {"filters", search["filters"]},
          {"scope", search["scope"]},
          {"notes", search["notes"]},
          {"total", answer.total},
          {"written", written.passages},
          {"replaced", written.replaced},
          {"file", written.file.string()},
          {"format", schema::name_of(query::kExportFormats, written.format)}};
}

std::string view(const schema::SearchAnswer& answer, const Written& written,
                 const Terminal& terminal) {
  std::string out = terminal.styled(
      Style::bold,
      fmt::format("Skrev {} til {}{}.", counted(written.passages, "passasje", "passasjer"),
                  harmless(written.file.string()), written.replaced ? ", som ble erstattet" : ""));
  out += fmt::format("\n{}\nForstått som: {}\n", scope_in_words(answer.scope),
                     harmless(answer.interpreted));
  const std::string filters = filters_in_words(answer.filters);
  if (!filters.empty()) out += fmt::format("Filtre: {}\n", filters);
  for (const std::string& note : answer.notes) out += fmt::format("Merk: {}\n", harmless(note));
  return out;
}

/// The statement as a passage of its own, for an export.
schema::Hit hit_of(const schema::OwnerRow& row, int rank) {
  schema::Hit hit;
  hit.rank = rank;
  hit.score = row.confidence;
  hit.document = row.document;
  hit.citation = row.citation;
  hit.ownership = row.statement;
  const schema::Evidence& evidence = row.statement.evidence;
  hit.passage.id = evidence.passage_ids.front();
  hit.passage.document_id = evidence.document_id;
  hit.passage.page_first = evidence.page_first;
  hit.passage.page_last = evidence.page_last;
  hit.passage.heading_path = row.statement.heading_path;
  hit.passage.text = row.statement.quote;
  return hit;
}

/// The assignment as a passage of its own, for an export.
schema::Hit hit_of(const schema::AssignmentRow& row, int rank) {
  schema::Hit hit;
  hit.rank = rank;
  hit.document = row.document;
  hit.citation = row.citation;
  hit.given = row.assignment;
  const schema::Evidence& evidence = row.assignment.evidence;
  if (!evidence.passage_ids.empty()) hit.passage.id = evidence.passage_ids.front();
  hit.passage.document_id = evidence.document_id;
  hit.passage.page_first = evidence.page_first;
  hit.passage.page_last = evidence.page_last;
  if (!row.assignment.section.empty()) hit.passage.heading_path = {row.assignment.section};
  hit.passage.text = row.assignment.text.empty() ? row.assignment.title : row.assignment.text;
  return hit;
}

schema::SearchAnswer export_assignments(const Arguments& arguments, query::Exporter& exporter,
                                        Written& written) {
  const query::Filters filters = filters_of(arguments);
  schema::SearchAnswer answer;
  answer.query = "oppdrag";
  answer.interpreted = "oppdrag";
  answer.scope = open_index(arguments).scope();
  if (filters.years) {
    answer.filters.year_first = filters.years->first;
    answer.filters.year_last = filters.years->last;
  }
  answer.filters.bodies = filters.bodies;
  answer.filters.types = filters.types;
  answer.filters.documents = filters.documents;
  for (const auto& row : open_records(arguments).assignments(filters)) {
    exporter.add(hit_of(row, ++written.passages));
  }
  answer.total = written.passages;
  exporter.finish(answer);
  return answer;
}

/// Writes who has a measure; says what was asked as a search's answer does.
schema::SearchAnswer export_owners(const Arguments& arguments, query::Exporter& exporter,
                                   Written& written) {
  const query::SearchOptions options = question_of(arguments);
  const schema::OwnerAnswer owned =
      open_threads(arguments).owner(options.question, options.filters.years);
  schema::SearchAnswer answer;
  answer.query = owned.measure;
  answer.interpreted = owned.measure;
  answer.scope = owned.scope;
  answer.total = static_cast<int>(owned.owners.size());
  if (options.filters.years) {
    answer.filters.year_first = options.filters.years->first;
    answer.filters.year_last = options.filters.years->last;
  }
  for (const schema::OwnerRow& row : owned.owners) exporter.add(hit_of(row, ++written.passages));
  exporter.finish(answer);
  return answer;
}

schema::SearchAnswer export_passages(const Arguments& arguments, query::Exporter& exporter,
                                     Written& written) {
  schema::SearchAnswer answer =
      open_index(arguments).search_all(question_of(arguments), [&](const schema::Hit& hit) {
        exporter.add(hit);
        ++written.passages;
      });
  exporter.finish(answer);
  return answer;
}

/// What is written, and how.
struct Kind {
  query::ExportRows rows;
  std::string_view option;                   ///< that asks for it; none for passages
  std::vector<std::string_view> impossible;  ///< options that mean nothing for it
  schema::SearchAnswer (*write)(const Arguments&, query::Exporter&, Written&);
};

Kind kind_of(const Arguments& arguments) {
  if (arguments.has("owners")) {
    return {query::ExportRows::owners,
            "owners",
            {"assignments", "body", "type", "document", "all-words"},
            export_owners};
  }
  if (arguments.has("assignments")) {
    return {query::ExportRows::assignments, "assignments", {"all-words"}, export_assignments};
  }
  return {query::ExportRows::passages, "", {}, export_passages};
}

/// Owners and assignments are rows of a table; only assignments need no question.
void check_options(const Arguments& arguments, const Kind& kind, query::ExportFormat format) {
  const bool question = !arguments.positional().empty();
  if (question == (kind.rows == query::ExportRows::assignments)) {
    throw Error(ErrorCode::usage, "",
                question ? "--assignments tar ikke noe SPØRSMÅL\nSe «sporhund export --help»."
                         : "SPØRSMÅL mangler\nSe «sporhund export --help».");
  }
  for (const std::string_view option : kind.impossible) {
    if (arguments.has(option)) {
      throw Error(ErrorCode::usage, fmt::format("--{}", option),
                  fmt::format("går ikke sammen med --{}", kind.option));
    }
  }
  const bool references = format == query::ExportFormat::html || format == query::ExportFormat::ris;
  if (!kind.option.empty() && references) {
    throw Error(ErrorCode::usage, fmt::format("--{}", kind.option),
                "kan skrives som csv, jsonl, xlsx og md");
  }
}

}  // namespace

int run_export(const Arguments& arguments) {
  Written written{.file = output_of(arguments), .format = query::ExportFormat::csv};
  written.format = format_of(arguments, written.file);
  const Kind kind = kind_of(arguments);
  check_options(arguments, kind, written.format);
  written.replaced = std::filesystem::exists(written.file);
  const std::unique_ptr<query::Exporter> exporter =
      query::open_export(written.format, written.file, kind.rows);
  const schema::SearchAnswer answer = kind.write(arguments, *exporter, written);
  if (arguments.has("json")) {
    print_json(to_json(answer, written));
  } else {
    print(view(answer, written, Terminal::of_output(arguments.value("color"))));
  }
  return answer.total == 0 ? kNothingFound : kDone;
}

}  // namespace sporhund::cli
