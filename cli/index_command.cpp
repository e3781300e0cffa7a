#include <algorithm>
#include <filesystem>
#include <thread>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/index_report.h"
#include "cli/open_index.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/progress.h"
#include "cli/watch.h"
#include "corpus/bodies.h"
#include "corpus/files.h"
#include "corpus/manifest.h"
#include "entities/tagger.h"
#include "indexer/run.h"

namespace sporhund::cli {

namespace {

int jobs_of(const Arguments& arguments) {
  const int asked = arguments.number("jobs");
  return asked > 0 ? asked : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

corpus::Manifest manifest_of(const Arguments& arguments) {
  if (!arguments.has("manifest")) return {};
  corpus::Manifest manifest = corpus::Manifest::load(arguments.value("manifest"));
  for (const std::string& path : manifest.paths()) {
    if (!std::filesystem::exists(path))
      print_message(path + ": nevnt i manifestet, men finnes ikke");
  }
  return manifest;
}

int exit_code(const schema::IndexReport& report) {
  if (report.failed > 0) return kSkippedSome;
  return report.seen == 0 && report.removed == 0 ? kNothingFound : kDone;
}

}  // namespace

int run_index(const Arguments& arguments) {
  const auto& words = arguments.positional();
  const std::vector<std::filesystem::path> paths(words.begin(), words.end());
  const corpus::Manifest manifest = manifest_of(arguments);
  const entities::Tagger tagger(corpus::bodies());
  const Terminal terminal = Terminal::of_output(arguments.value("color"));
  ProgressBar bar(stderr, !arguments.has("no-progress"));
  indexer::RunOptions options;
  options.database = index_folder(arguments);
  options.jobs = jobs_of(arguments);
  options.rebuild = arguments.has("rebuild");
  options.reader = reader_options();
  options.overrides = [&manifest](const std::string& path, const std::string& sha256) {
    return manifest.find(path, sha256);
  };
  options.progress = [&bar](const indexer::IndexProgress& progress) { bar.show(progress); };
  const bool watching = arguments.has("watch");
  const auto tell = [&](const schema::IndexReport& report) {
    bar.clear();
    if (arguments.has("json")) {
      print_json(schema::to_json(report));
    } else {
      print(watching ? index_line(report) : index_report(report, terminal));
    }
    if (watching) finish_output();
  };
  if (watching) {
    watch_and_index(paths, std::move(options), tagger, tell);
    return kDone;
  }
  const schema::IndexReport report = indexer::run_index(corpus::find_files(paths), options, tagger);
  tell(report);
  return exit_code(report);
}

}  // namespace sporhund::cli
