#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>

#include "cli/commands.h"
#include "cli/labels.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/question.h"
#include "cli/search_view.h"
#include "cli/terminal.h"
#include "query/export.h"
#include "query/searcher.h"
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

}  // namespace

int run_export(const Arguments& arguments) {
  Written written{.file = output_of(arguments), .format = query::ExportFormat::csv};
  written.format = format_of(arguments, written.file);
  const query::Searcher searcher = open_index(arguments);
  written.replaced = std::filesystem::exists(written.file);
  const std::unique_ptr<query::Exporter> exporter =
      query::open_export(written.format, written.file);
  const schema::SearchAnswer answer =
      searcher.search_all(question_of(arguments), [&](const schema::Hit& hit) {
        exporter->add(hit);
        ++written.passages;
      });
  exporter->finish(answer);
  if (arguments.has("json")) {
    print_json(to_json(answer, written));
  } else {
    print(view(answer, written, Terminal::of_output(arguments.value("color"))));
  }
  return answer.total == 0 ? kNothingFound : kDone;
}

}  // namespace sporhund::cli
