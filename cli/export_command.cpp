#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>
#include <optional>
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
#include "query/records.h"
#include "query/searcher.h"
#include "query/threads/threads.h"
#include "schema/error.h"

namespace sporhund::cli {

namespace {

using schema::Error;
using schema::ErrorCode;
using schema::member;

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
  int rows = 0;
  bool replaced = false;
};

struct Exported {
  const schema::SearchAnswer& answer;
  const Written& written;
};

void write(schema::JsonWriter& out, const Exported& exported) {
  const auto& [answer, written] = exported;
  out.object(member("query", answer.query), member("interpreted", answer.interpreted),
             member("filters", answer.filters), member("scope", answer.scope),
             member("notes", answer.notes), member("exact", answer.exact),
             member("total", answer.total), member("matches", answer.matches),
             member("written", written.rows), member("replaced", written.replaced),
             member("file", written.file.string()),
             member("format", schema::name_of(query::kExportFormats, written.format)));
}

/// As the pages of the record were read; as its document was where they are not known.
void mark_reading(schema::Hit& hit, const std::optional<query::RecordReading>& reading) {
  const schema::ReadingQuality& whole = hit.document.reading;
  const auto source = whole.pages_ocr > 0 ? schema::PageSource::ocr : schema::PageSource::text;
  hit.passage.source = reading ? reading->source : source;
  hit.passage.quality = reading ? reading->quality : whole.quality;
}

const schema::Evidence& evidence_of(const schema::OwnerRow& row) {
  return row.statement.evidence;
}
const schema::Evidence& evidence_of(const schema::AssignmentRow& row) {
  return row.assignment.evidence;
}

/// A row as a passage of its own, but for its text.
template <typename Row>
schema::Hit hit_at(const Row& row, int rank) {
  const schema::Evidence& evidence = evidence_of(row);
  schema::Hit hit;
  hit.rank = rank;
  hit.document = row.document;
  hit.citation = row.citation;
  if (!evidence.passage_ids.empty()) hit.passage.id = evidence.passage_ids.front();
  hit.passage.document_id = evidence.document_id;
  hit.passage.page_first = evidence.page_first;
  hit.passage.page_last = evidence.page_last;
  return hit;
}

schema::Hit hit_of(const schema::OwnerRow& row, int rank) {
  schema::Hit hit = hit_at(row, rank);
  hit.score = row.confidence;
  hit.ownership = row.statement;
  hit.passage.heading_path = row.statement.heading_path;
  hit.passage.text = row.statement.quote;
  return hit;
}

schema::Hit hit_of(const schema::AssignmentRow& row, int rank) {
  schema::Hit hit = hit_at(row, rank);
  hit.given = row.assignment;
  if (!row.assignment.section.empty()) hit.passage.heading_path = {row.assignment.section};
  hit.passage.text = row.assignment.text.empty() ? row.assignment.title : row.assignment.text;
  return hit;
}

/// Rows that are no passages, and what was asked to get them.
struct Records {
  std::string asked;
  schema::Scope scope;
  std::vector<schema::Hit> hits;
};

template <typename Row>
void add_rows(Records& records, const std::vector<Row>& rows, query::RecordReader& reader) {
  for (const Row& row : rows) {
    schema::Hit& hit =
        records.hits.emplace_back(hit_of(row, static_cast<int>(records.hits.size()) + 1));
    mark_reading(hit, reader.reading_of(evidence_of(row)));
  }
}

Records assignments(const Arguments& arguments) {
  Records records{"alle oppdrag", open_index(arguments).scope(), {}};
  query::RecordReader reader = open_records(arguments);
  add_rows(records, reader.assignments(filters_of(arguments)).rows, reader);
  return records;
}

/// Who has a measure, then what says that nobody has it yet.
Records owners(const Arguments& arguments) {
  const query::SearchOptions options = question_of(arguments);
  const schema::OwnerAnswer owned =
      open_threads(arguments).owner(options.question, options.filters.years);
  Records records{owned.measure, owned.scope, {}};
  query::RecordReader reader = open_records(arguments);
  add_rows(records, owned.owners, reader);
  add_rows(records, owned.unowned, reader);
  return records;
}

/// Writes the records; says what was asked as a search's answer does.
template <Records (*read)(const Arguments&)>
schema::SearchAnswer export_records(const Arguments& arguments, query::Exporter& exporter,
                                    Written& written) {
  const Records records = read(arguments);
  const query::Filters filters = filters_of(arguments);
  schema::SearchAnswer answer;
  answer.query = records.asked;
  answer.scope = records.scope;
  if (filters.years) {
    answer.filters.year_first = filters.years->first;
    answer.filters.year_last = filters.years->last;
  }
  answer.filters.bodies = filters.bodies;
  answer.filters.types = filters.types;
  answer.filters.documents = filters.documents;
  answer.total = written.rows = static_cast<int>(records.hits.size());
  for (const schema::Hit& hit : records.hits) exporter.add(hit);
  exporter.finish(answer);
  return answer;
}

schema::SearchAnswer export_passages(const Arguments& arguments, query::Exporter& exporter,
                                     Written& written) {
  schema::SearchAnswer answer =
      open_index(arguments).search_all(question_of(arguments), [&](const schema::Hit& hit) {
        exporter.add(hit);
        ++written.rows;
      });
  exporter.finish(answer);
  return answer;
}

/// What is written, and how.
struct Kind {
  query::ExportRows rows;
  std::string_view one;  ///< what a row is, for people
  std::string_view many;
  std::string_view option;                   ///< that asks for it; none for passages
  std::vector<std::string_view> impossible;  ///< options that mean nothing for it
  schema::SearchAnswer (*write)(const Arguments&, query::Exporter&, Written&);
};

Kind kind_of(const Arguments& arguments) {
  using query::ExportRows;
  if (arguments.has("owners")) {
    return {ExportRows::owners,
            "utsagn",
            "utsagn",
            "owners",
            {"assignments", "body", "type", "document", "all-words", "exact", "context"},
            export_records<owners>};
  }
  if (arguments.has("assignments")) {
    return {ExportRows::assignments,
            "oppdrag",
            "oppdrag",
            "assignments",
            {"all-words", "exact", "context"},
            export_records<assignments>};
  }
  const bool in_context = arguments.number("context") > 0;
  return {in_context ? ExportRows::passages_in_context : ExportRows::passages,
          "passasje",
          "passasjer",
          "",
          {},
          export_passages};
}

std::string view(const Exported& exported, const Kind& kind, const Terminal& terminal) {
  const auto& [answer, written] = exported;
  std::string out = terminal.styled(
      Style::bold,
      fmt::format("Skrev {} til {}{}.", counted(written.rows, kind.one, kind.many),
                  harmless(written.file.string()), written.replaced ? ", som ble erstattet" : ""));
  out += fmt::format("\n{}\n", scope_in_words(answer.scope));
  if (!answer.interpreted.empty()) {
    out += fmt::format("Forstått som: {}{}\n", harmless(answer.interpreted),
                       answer.exact ? " (ordrett)" : "");
  }
  const std::string filters = filters_in_words(answer.filters);
  if (!filters.empty()) out += fmt::format("Filtre: {}\n", filters);
  for (const std::string& note : answer.notes) out += fmt::format("Merk: {}\n", harmless(note));
  return out;
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
  give(arguments, Exported{answer, written},
       [&](const Exported& exported, const Terminal& terminal) {
         return view(exported, kind, terminal);
       });
  return answer.total == 0 ? kNothingFound : kDone;
}

}  // namespace sporhund::cli
