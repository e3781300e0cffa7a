#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/index_report.h"
#include "cli/labels.h"
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
#include "schema/error.h"
#include "schema/path_text.h"

namespace sporhund::cli {

namespace {

/// Each job has a thread and a worker process.
constexpr int kMostJobs = 256;

int jobs_of(const Arguments& arguments) {
  const int asked = arguments.number("jobs");
  if (asked > kMostJobs) {
    throw schema::Error(schema::ErrorCode::usage, "--jobs", fmt::format("høyst {}", kMostJobs));
  }
  return asked > 0 ? asked : all_processors();
}

corpus::Manifest manifest_of(const Arguments& arguments) {
  if (!arguments.has("manifest")) return {};
  corpus::Manifest manifest = corpus::Manifest::load(arguments.value("manifest"));
  for (const std::string& path : manifest.paths()) {
    if (!std::filesystem::exists(path))
      print_message(schema::path_as_text(path) + ": nevnt i manifestet, men finnes ikke");
  }
  return manifest;
}

int unread_for(const schema::IndexReport& report, bool (*counts)(schema::UnreadReason reason)) {
  std::ptrdiff_t count = 0;
  for (const schema::UnreadPages& document : report.unread) {
    count += std::ranges::count_if(document.pages, counts, &schema::UnreadPage::reason);
  }
  return static_cast<int>(count);
}

void tell_of_missing_data(const schema::IndexReport& report) {
  const int pages = unread_for(report, [](schema::UnreadReason reason) {
    return reason == schema::UnreadReason::ocr_unavailable;
  });
  if (pages == 0) return;
  print_message(fmt::format(
      "Tesseracts norske data (nor.traineddata) ble ikke funnet, så {} står ulest. Installer "
      "pakken tesseract-ocr-nor, eller sett TESSDATA_PREFIX.",
      counted(pages, "side", "sider")));
}

int exit_code(const schema::IndexReport& report) {
  if (report.failed > 0 || unread_for(report, is_fault) > 0) return kSkippedSome;
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
  const indexer::FileTextOptions reading = reading_options(ocr_mode(arguments));
  options.reader = reading.reader;
  options.ocr = reading.ocr;
  options.overrides = [&manifest](const std::string& path, const std::string& sha256) {
    return manifest.find(path, sha256);
  };
  options.progress = [&bar](const indexer::IndexProgress& progress) { bar.show(progress); };
  const bool watching = arguments.has("watch");
  const auto tell = [&](const schema::IndexReport& report) {
    bar.clear();
    tell_of_missing_data(report);
    if (arguments.has("json")) {
      print_json(report);
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
