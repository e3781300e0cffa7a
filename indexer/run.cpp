#include "indexer/run.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <variant>

#include "indexer/document_builder.h"
#include "indexer/file_text.h"
#include "indexer/hash_found.h"
#include "indexer/job_order.h"
#include "indexer/parallel.h"
#include "indexer/plan.h"
#include "indexer/rebuild.h"
#include "indexer/store/catalog_copy.h"
#include "indexer/store/extraction_store.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/passage_writer.h"
#include "indexer/store/prepared_document.h"
#include "schema/index_layout.h"

namespace sporhund::indexer {

namespace {

using Clock = std::chrono::steady_clock;
using schema::Failure;

/// Made ahead of the writer: some 30 MB.
constexpr std::ptrdiff_t kPreparedPassages = 1000;

/// What became of one content: the document, or why there is none.
struct Outcome {
  const DocumentJob* job = nullptr;
  std::variant<PreparedDocument, Failure> result;
};

/// Which database is written: the index's own, or one beside it, and of that what is known where
/// it does not stand in it: all of it is written anew then.
struct Start {
  std::filesystem::path xapian;
  bool beside = false;
  const Catalog* known = nullptr;
};

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

class Run {
 public:
  Run(schema::FoundFiles found, const RunOptions& options, const entities::Tagger& tagger,
      const Start& start)
      : found_(std::move(found)),
        options_(options),
        tagger_(tagger),
        store_(extractions_folder(options.database)),
        copy_(extractions_folder(options.database)),
        writer_(start.xapian),
        beside_(start.beside),
        known_(start.known),
        begin_(Clock::now()) {}

  schema::IndexReport execute() {
    store_.remove_unfinished();
    Plan plan = make_run_plan();
    for (const CatalogFailure& failure : plan.keep) writer_.put(failure);
    for (const CatalogFailure& failure : plan.fail) fail(failure);
    report_.unchanged = plan.unchanged;
    report_.duplicates = plan.duplicates;
    order_for_reading(plan.write);
    write_documents(plan);
    writer_.commit();
    if (changes_catalog(plan)) copy_.write(writer_);
    return finish();
  }

 private:
  // What was found and known takes much memory and is not needed once it is planned.
  Plan make_run_plan() {
    const Catalog own = known_ != nullptr ? Catalog{} : writer_.catalog();
    const Catalog& catalog = known_ != nullptr ? *known_ : own;
    HashedFound files =
        hash_found(std::move(found_), catalog,
                   {options_.reader, options_.jobs, options_.rebuild, now_ns_, archives_});
    Plan plan =
        make_plan({catalog, files.found, files.hashed, options_.overrides, beside_, options_.ocr});
    apply_to_known(plan, catalog);
    report_.failures = std::move(files.found.failures);
    report_.passed_over = std::move(files.found.passed_over);
    return plan;
  }

  static bool changes_catalog(const Plan& plan) {
    return !plan.write.empty() || !plan.restamp.empty() || !plan.remove.empty() ||
           !plan.forget.empty();
  }

  void apply_to_known(const Plan& plan, const Catalog& catalog) {
    for (const std::string& id : plan.remove) writer_.remove_document(id);
    for (const std::string& path : plan.forget) writer_.remove_failure(path);
    for (const DocumentJob& job : plan.restamp) {
      writer_.restamp(document_id(job.sha256), settled(job.files));
    }
    const std::set<std::string> removed(plan.remove.begin(), plan.remove.end());
    for (const auto& [sha256, entry] : catalog.documents) {
      if (removed.contains(entry.document.id)) gone_.push_back(sha256);
    }
    report_.removed = static_cast<int>(plan.remove.size());
  }

  void write_documents(const Plan& plan) {
    const auto make_builder = [&] {
      return [this, source = make_source()](const DocumentJob& job) { return build(job, *source); };
    };
    progress_.files = static_cast<int>(plan.write.size());
    std::size_t pending = 0;
    work_in_parallel<Outcome>(plan.write, options_.jobs, make_builder, [&](Outcome outcome) {
      const std::string& path = outcome.job->files.begin()->first;
      pending += keep(std::move(outcome));
      file_is_done(path);
      if (pending < options_.batch_passages) return;
      writer_.commit();
      if (!beside_) copy_.write(writer_);
      pending = 0;
    });
  }

  std::shared_ptr<FileText> make_source() const {
    return std::make_shared<FileText>(&store_,
                                      FileTextOptions{options_.reader, options_.ocr, archives_});
  }

  Outcome build(const DocumentJob& job, FileText& source) {
    auto extraction = source.extraction(job.files.begin()->first, job.sha256, [this] {
      const std::scoped_lock lock(progress_mutex_);
      ++progress_.ocr_pages;
      tell_progress();
    });
    if (auto* failure = std::get_if<Failure>(&extraction)) return {&job, std::move(*failure)};
    return {&job, prepared(job, std::get<Extraction>(extraction))};
  }

  PreparedDocument prepared(const DocumentJob& job, const Extraction& extraction) {
    BuiltDocument built = build_document(extraction, job.values, tagger_);
    CatalogDocument entry{std::move(built.document), settled(job.files), job.fingerprint,
                          job.values};
    entry.document.path = job.files.begin()->first;
    for (auto file = std::next(job.files.begin()); file != job.files.end(); ++file) {
      entry.document.duplicates.push_back(file->first);
    }
    return {std::move(entry), std::move(built.records), prepared_room_};
  }

  /// Puts an outcome into the index; the number of passages that it gave.
  std::size_t keep(Outcome outcome) {
    const DocumentJob& job = *outcome.job;
    if (const auto* failure = std::get_if<Failure>(&outcome.result)) {
      keep_failure(job, *failure);
      return 0;
    }
    auto& document = std::get<PreparedDocument>(outcome.result);
    count(document);
    const std::size_t passages = document.records().passages.size();
    writer_.put(std::move(document));
    for (const auto& [path, stamp] : job.files) writer_.remove_failure(path);
    return passages;
  }

  void count(const PreparedDocument& written) {
    const schema::Document& document = written.entry().document;
    const schema::DocumentRecords& records = written.records();
    ++report_.indexed;
    report_.pages += document.reading.pages;
    report_.ocr_pages += document.reading.pages_ocr;
    if (!document.reading.unread.empty()) {
      report_.unread.push_back({document.path, document.reading.unread});
    }
    report_.passages += static_cast<int>(records.passages.size());
    report_.assignments += static_cast<int>(records.assignments.size());
  }

  void keep_failure(const DocumentJob& job, const Failure& failure) {
    writer_.remove_document(document_id(job.sha256));  // read once, but not by this version
    const auto files = settled(job.files);
    for (const auto& [path, stamp] : files) {
      const bool transient = may_pass(failure.reason);
      fail({{path, failure.reason, failure.detail}, job.sha256, stamp, transient});
    }
    report_.duplicates -= static_cast<int>(files.size()) - 1;
  }

  void fail(const CatalogFailure& failure) {
    writer_.put(failure);
    report_.failures.push_back(failure.failure);
  }

  std::map<std::string, FileStamp> settled(std::map<std::string, FileStamp> files) const {
    for (auto& [path, stamp] : files)
      stamp = settled_stamp({path, stamp.size, stamp.modified_ns}, now_ns_);
    return files;
  }

  void file_is_done(const std::string& path) {
    const std::scoped_lock lock(progress_mutex_);
    progress_.current = path;
    progress_.pages_done = report_.pages;
    ++progress_.files_done;
    tell_progress();
  }

  void tell_progress() {
    progress_.seconds = seconds();
    if (options_.progress) options_.progress(progress_);
  }

  double seconds() const { return seconds_since(begin_); }

  schema::IndexReport finish() {
    for (const std::string& sha256 : gone_) store_.remove(sha256);
    std::ranges::sort(report_.failures, {}, &Failure::path);
    std::ranges::sort(report_.unread, {}, &schema::UnreadPages::path);
    report_.failed = static_cast<int>(report_.failures.size());
    report_.seen = report_.indexed + report_.unchanged + report_.duplicates + report_.failed;
    report_.seconds = seconds();
    return std::move(report_);
  }

  schema::FoundFiles found_;  ///< until it is planned
  const RunOptions& options_;
  const entities::Tagger& tagger_;
  ExtractionStore store_;
  CatalogCopy copy_;
  PassageWriter writer_;
  bool beside_;           ///< what is written is not the index yet
  const Catalog* known_;  ///< may be null
  Clock::time_point begin_;
  std::int64_t now_ns_ = std::filesystem::file_time_type::clock::now().time_since_epoch().count();
  std::mutex progress_mutex_;  ///< progress_ and the caller's progress()
  IndexProgress progress_;
  schema::IndexReport report_;
  PreparedRoom prepared_room_{kPreparedPassages};
  std::shared_ptr<SharedArchives> archives_ = std::make_shared<SharedArchives>();
  std::vector<std::string> gone_;  ///< SHA-256 of contents whose extraction is not needed any more
};

}  // namespace

schema::IndexReport run_index(schema::FoundFiles found, const RunOptions& options,
                              const entities::Tagger& tagger) {
  const IndexLock lock(options.database);
  schema::IndexReport report;
  if (options.rebuild) {
    write_beside(options.database, [&](const std::filesystem::path& xapian) {
      report = Run(std::move(found), options, tagger, {xapian, true}).execute();
    });
    return report;
  }
  remove_unfinished(options.database);
  const Clock::time_point begin = Clock::now();
  const std::optional<std::string> note = renew_if_needed(options, tagger);
  report =
      Run(std::move(found), options, tagger, {schema::xapian_folder(options.database)}).execute();
  report.seconds = seconds_since(begin);  // renewing counts, too
  if (note) report.notes.push_back(*note);
  return report;
}

schema::IndexReport rebuild_index(const Catalog& known, const std::filesystem::path& xapian,
                                  const RunOptions& options, const entities::Tagger& tagger) {
  return Run({}, options, tagger, {xapian, true, &known}).execute();
}

std::filesystem::path extractions_folder(const std::filesystem::path& database) {
  return database / "extractions";
}

}  // namespace sporhund::indexer
