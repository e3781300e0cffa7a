#include "indexer/store/index_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "indexer/store/catalog_record.h"
#include "indexer/store/database.h"
#include "indexer/store/found_records.h"
#include "indexer/store/index_digest.h"
#include "indexer/store/kept_records.h"
#include "indexer/store/passage_terms.h"
#include "indexer/store/xapian_errors.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "schema/version.h"

namespace sporhund::indexer {

namespace {

using schema::CheckAnswer;

/// Walks through every record of an index and gathers what is wrong with it.
class IndexChecker {
 public:
  IndexChecker(const Xapian::Database& database, CheckAnswer& answer)
      : database_(database), answer_(answer), digests_(database) {}

  void check() {
    check_versions();
    check_keys();
    each(schema::kDocumentKind, [&](const std::string& data) { check_document(data); });
    each(schema::kPassageKind, [&](const std::string& data) { check_passage(data); });
    check_found(schema::kAssignmentRecords, schema::decode_assignment);
    check_found(schema::kItemRecords, schema::decode_item);
    check_found(schema::kOwnershipRecords, schema::decode_ownership);
    each(schema::kFailureKind, [&](const std::string& data) {
      decode_failure_record(data);
      ++found_.failures;
    });
    check_totals();
    answer_.documents = found_.documents;
    answer_.passages = found_.passages;
    answer_.digest = digest_of(database_, digests_);
  }

 private:
  void report(std::string problem) { answer_.problems.push_back(std::move(problem)); }

  void check_version(std::string_view key, int found, int ours) {
    if (found != ours) report(fmt::format("{} is {}, this program's is {}", key, found, ours));
  }

  void check_versions() {
    check_version(schema::kFormatKey, answer_.format_version, schema::kFormatVersion);
    check_version(schema::kAnalyserKey, answer_.analyser_version, schema::kAnalyserVersion);
    const std::string made_with = database_.get_metadata(std::string(schema::kXapianKey));
    same_analysis_ = answer_.problems.empty() && made_with == Xapian::version_string();
    if (made_with != Xapian::version_string()) {
      report(fmt::format("made with Xapian {}, this is {}: stems may differ", made_with,
                         Xapian::version_string()));
    }
  }

  void check_keys() {
    const std::string prefix(schema::kUniquePrefix);
    Xapian::doccount records = 0;
    for (auto key = database_.allterms_begin(prefix); key != database_.allterms_end(prefix);
         ++key) {
      records += key.get_termfreq();
      if (key.get_termfreq() != 1)
        report(fmt::format("{} records have the key {}", key.get_termfreq(), *key));
    }
    if (records != database_.get_doccount()) {
      report(fmt::format("{} records have a key, there are {}", records, database_.get_doccount()));
    }
  }

  template <typename Check>
  void each(std::string_view kind, Check check_one) {
    const std::string term(kind);
    for (auto id = database_.postlist_begin(term); id != database_.postlist_end(term); ++id) {
      try {
        check_one(database_.get_document(*id).get_data());
      } catch (const schema::Error& error) {
        report(fmt::format("record {}: {}", *id, error.what()));
      }
    }
  }

  void check_document(const std::string& data) {
    const DocumentRecord record = decode_document_record(data);
    const schema::Document& document = record.entry.document;
    documents_.insert(document.id);
    ++found_.documents;
    found_.pages += document.reading.pages;
    found_.unreadable_pages += document.reading.pages_unreadable;
    expected_.passages += record.counts.passages;
    RecordSum sum(record.entry);
    for (int i = 0; i < record.counts.passages; ++i) {
      add_to(sum, "passage", schema::passage_key(document.id, i));
    }
    for (const schema::FoundKind& kind : schema::kFoundKinds) {
      expected_.*kind.total += record.counts.*kind.total;
      for (int i = 0; i < record.counts.*kind.total; ++i) {
        add_to(sum, "record", schema::found_key(document.id, kind, i));
      }
    }
    if (sum.text() != record.checksum) {
      report(fmt::format("document {} and its records are not as they were written", document.id));
    }
    if (same_analysis_) check_terms(record);
  }

  /// Whether a document's records can be found by what stands in them; only our own version knows
  /// how.
  void check_terms(const DocumentRecord& record) {
    const schema::Document& document = record.entry.document;
    const schema::DocumentRecords kept = kept_records(database_, record);
    const DeadlinesByPassage deadlines = deadlines_by_passage(kept.assignments);
    PassageRecords passages(document);
    for (const schema::Passage& passage : kept.passages) {
      const auto days = deadlines.find(passage.id);
      compare_terms("passage", passage.id,
                    passages.record(
                        passage, days == deadlines.end() ? std::set<std::string>{} : days->second));
    }
    for (const FoundRecord& found : found_records(kept, document.id)) {
      compare_terms("record", found.key, found.record);
    }
    check_counted(record, passages.counted());
  }

  void compare_terms(std::string_view what, const std::string& key,
                     const Xapian::Document& expected) {
    const Xapian::docid id = schema::record_with(database_, key);
    if (id == 0 || digests_.of(id, database_.get_document(id)) == term_digest(expected)) return;
    report(fmt::format("{} {} has other terms than its text", what, key));
  }

  /// Whether what is counted of a document is what its passages say, and stands where they do.
  void check_counted(const DocumentRecord& record, const CountedPassages& counted) {
    const schema::Document& document = record.entry.document;
    const std::uint32_t distance = distance_of(record.counts);
    const Xapian::docid id = schema::record_with(database_, document.id);
    const std::string found = database_.get_document(id).get_value(schema::kSlotCounted);
    bool right = found == counted.entry(document, distance);
    for (int i = 0; i < record.counts.passages; ++i) {
      const Xapian::docid passage =
          schema::record_with(database_, schema::passage_key(document.id, i));
      right = right && passage == id - distance + static_cast<Xapian::docid>(i);
    }
    if (!right) report(fmt::format("document {} is not counted as its passages say", document.id));
  }

  void add_to(RecordSum& sum, std::string_view what, const std::string& key) {
    const Xapian::docid id = schema::record_with(database_, key);
    if (id == 0) return report(fmt::format("{} {} is missing", what, key));
    sum.add(database_.get_document(id).get_data());
  }

  void check_passage(const std::string& data) {
    const schema::Passage passage = schema::decode_passage(data);
    ++found_.passages;
    if (!documents_.contains(passage.document_id)) {
      report(fmt::format("passage {} belongs to no document", passage.id));
    }
  }

  template <typename Decode>
  void check_found(const schema::FoundKind& kind, Decode decode) {
    each(kind.kind, [&](const std::string& data) {
      const schema::Evidence evidence = decode(data).evidence;
      ++(found_.*kind.total);
      if (documents_.contains(evidence.document_id)) return;
      report(fmt::format("a record {} belongs to no document", kind.kind));
    });
  }

  /// Whether every document says how many of these it has.
  static bool is_of_documents(const schema::TotalKey& key) {
    return key.total == &schema::IndexTotals::passages ||
           std::ranges::any_of(schema::kFoundKinds,
                               [&](const auto& kind) { return kind.total == key.total; });
  }

  void check_totals() {
    const schema::IndexTotals said = schema::totals_of(database_);
    for (const schema::TotalKey& key : schema::kTotalKeys) {
      const int expected = expected_.*key.total;
      if (is_of_documents(key) && found_.*key.total != expected) {
        report(fmt::format("the documents have {} {}, the index holds {}", expected, key.key,
                           found_.*key.total));
      }
      if (said.*key.total == found_.*key.total) continue;
      report(fmt::format("the index says {} {}, it holds {}", said.*key.total, key.key,
                         found_.*key.total));
    }
  }

  const Xapian::Database& database_;
  CheckAnswer& answer_;
  TermDigests digests_;
  std::set<std::string> documents_;
  schema::IndexTotals found_;
  schema::IndexTotals expected_;  ///< what the documents say they have
  bool same_analysis_ = true;     ///< made with this version of ours and of Xapian's
};

// Xapian's own check of its tables. What it tells of is written as one problem.
void check_tables(const std::filesystem::path& folder, CheckAnswer& answer) {
  std::ostringstream told;
  const std::size_t errors = Xapian::Database::check(folder.string(), 0, &told);
  if (errors == 0) return;
  answer.problems.push_back(
      fmt::format("Xapian finds {} errors in its tables: {}", errors, told.str()));
}

CheckAnswer check_once(const std::filesystem::path& folder, const Xapian::Database& database) {
  CheckAnswer answer;
  try {
    answer.format_version = schema::number_in(database, schema::kFormatKey);
    answer.analyser_version = schema::number_in(database, schema::kAnalyserKey);
    check_tables(folder, answer);
    IndexChecker(database, answer).check();
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    answer.problems.emplace_back(translated(error, folder).what());
  } catch (const schema::Error& error) {
    answer.problems.emplace_back(error.what());
  }
  answer.ok = answer.problems.empty();
  return answer;
}

// A commit meanwhile makes a whole index look torn: such a check is done again.
CheckAnswer check_unchanged(const std::filesystem::path& folder) {
  Xapian::Database database = open_for_reading(folder);
  constexpr int kTries = 5;
  for (int tried = 1;; ++tried) {
    try {
      CheckAnswer answer = check_once(folder, database);
      if (!database.reopen() || tried == kTries) return answer;
    } catch (const Xapian::DatabaseModifiedError&) {
      if (tried == kTries) throw;
      database.reopen();
    }
  }
}

}  // namespace

CheckAnswer check_index(const std::filesystem::path& folder) {
  try {
    return guarded(folder, [&] { return check_unchanged(folder); });
  } catch (const schema::Error& error) {
    if (error.code() == schema::ErrorCode::index_missing) throw;
    CheckAnswer answer;
    answer.ok = false;
    answer.problems.emplace_back(error.what());
    return answer;
  }
}

}  // namespace sporhund::indexer
