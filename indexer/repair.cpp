#include "indexer/repair.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "indexer/file_text.h"
#include "indexer/rebuild.h"
#include "indexer/store/index_check.h"
#include "indexer/store/index_lock.h"
#include "schema/error.h"
#include "schema/index_layout.h"
#include "schema/version.h"

namespace sporhund::indexer {

namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorCode;

class Repairer {
 public:
  Repairer(const RunOptions& options, const entities::Tagger& tagger)
      : options_(options), tagger_(tagger), xapian_(schema::xapian_folder(options.database)) {}

  schema::CheckAnswer repair() {
    schema::CheckAnswer answer = check_or_missing();
    repair_.problems = answer.problems;
    const Catalog known = known_catalog(options_);
    mend_extractions(known);
    if (!answer.ok) {
      rebuild_beside(known, options_, tagger_);
      repair_.rebuilt = true;
      answer = check_index(xapian_);
    }
    repair_.documents = answer.documents;
    answer.repair = std::move(repair_);
    return answer;
  }

 private:
  schema::CheckAnswer check_or_missing() const {
    schema::CheckAnswer answer;
    try {
      answer = check_index(xapian_);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::index_missing) throw;
      answer.ok = false;
      answer.problems.emplace_back(error.what());
    }
    if (answer.format_version > schema::kFormatVersion ||
        answer.analyser_version > schema::kAnalyserVersion) {
      throw Error(ErrorCode::index_newer, xapian_.string(),
                  "a newer version of sporhund made this index");
    }
    return answer;
  }

  void mend_extractions(const Catalog& known) {
    const ExtractionStore store(extractions_folder(options_.database));
    store.remove_unfinished();
    FileText source(&store, {options_.reader, options_.ocr});
    std::set<std::string> kept = store.hashes();
    for (const auto& [sha256, entry] : known.documents) {
      kept.erase(sha256);
      if (store.load(sha256)) continue;
      auto read = source.extraction(entry.files.begin()->first, sha256);
      if (auto* failure = std::get_if<schema::Failure>(&read)) {
        repair_.failures.push_back(std::move(*failure));
      } else {
        ++repair_.read_again;
      }
    }
    repair_.nameless = static_cast<int>(kept.size());
    std::ranges::sort(repair_.failures, {}, &schema::Failure::path);
  }

  const RunOptions& options_;
  const entities::Tagger& tagger_;
  fs::path xapian_;
  schema::Repair repair_;
};

}  // namespace

schema::CheckAnswer repair_index(const RunOptions& options, const entities::Tagger& tagger) {
  if (!fs::exists(options.database)) {
    throw Error(ErrorCode::index_missing, options.database.string(), "there is no index here");
  }
  const IndexLock lock(options.database);
  return Repairer(options, tagger).repair();
}

}  // namespace sporhund::indexer
