#include "indexer/store/passage_writer.h"

#include <map>

#include <xapian.h>

#include "indexer/store/catalog.h"
#include "indexer/store/catalog_record.h"
#include "indexer/store/database.h"
#include "indexer/store/found_records.h"
#include "indexer/store/passage_terms.h"
#include "indexer/store/prepared_document.h"
#include "indexer/store/record_key.h"
#include "indexer/store/vocabulary_changes.h"
#include "indexer/store/xapian_errors.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "schema/sha256.h"
#include "text/terms.h"

namespace sporhund::indexer {

namespace {

using schema::Error;
using schema::ErrorCode;

// Paths may be longer than a term and hold any byte: their hash is the key.
std::string failure_key(const std::string& path) {
  schema::Sha256 hash;
  hash.add(path);
  return "file:" + hash.hexadecimal();
}

/// `counted`: schema::encode(CountedDocument).
Xapian::Document document_record(const DocumentRecord& kept, const std::string& counted) {
  const CatalogDocument& entry = kept.entry;
  Xapian::Document record;
  add_kind_and_key(record, schema::kDocumentKind, entry.document.id);
  record.add_boolean_term(text::document_name_term(entry.document.id));
  for (const auto& [path, stamp] : entry.files) {
    const std::string stem = std::filesystem::path(path).stem().string();
    record.add_boolean_term(text::document_name_term(stem));
  }
  record.add_value(schema::kSlotCounted, counted);
  record.set_data(encode(kept));
  return record;
}

schema::IndexTotals counts_of(const schema::DocumentRecords& records) {
  schema::IndexTotals counts;
  counts.passages = static_cast<int>(records.passages.size());
  counts.assignments = static_cast<int>(records.assignments.size());
  counts.items = static_cast<int>(records.items.size());
  counts.ownerships = static_cast<int>(records.ownerships.size());
  return counts;
}

}  // namespace

struct PassageWriter::Index {
  explicit Index(const std::filesystem::path& where)
      : folder(where), database(open_for_writing(where)) {
    totals = guarded(folder, [&] { return schema::totals_of(database); });
  }

  ~Index() { abandon(); }

  // Xapian's own destructor would commit what a failed commit left outside a transaction.
  void abandon() noexcept {
    try {
      try {
        database.begin_transaction(false);
      } catch (const Xapian::InvalidOperationError&) {
        // One is open already.
      }
      database.cancel_transaction();
    } catch (const Xapian::Error&) {
      // The index stays at its last commit in any case.
    }
  }

  // After an error nobody knows what the open transaction holds: it must never be committed.
  template <typename Work>
  void change(Work work) {
    if (failed)
      throw Error(ErrorCode::io, folder.string(), "an earlier change of the index failed");
    try {
      guarded(folder, work);
    } catch (...) {
      failed = true;
      abandon();
      throw;
    }
  }

  void count(const schema::Document& document, const schema::IndexTotals& counts, int sign) {
    totals.documents += sign;
    totals.passages += sign * counts.passages;
    for (const schema::FoundKind& kind : schema::kFoundKinds) {
      totals.*kind.total += sign * (counts.*kind.total);
    }
    totals.pages += sign * document.reading.pages;
    totals.unreadable_pages += sign * document.reading.pages_unreadable;
  }

  void remove_passage(const std::string& key) {
    const Xapian::docid id = schema::record_with(database, key);
    if (id == 0) return;
    vocabulary.remove(database.get_document(id));
    database.delete_document(id);
  }

  void remove_document(const std::string& document_id) {
    const Xapian::docid id = schema::record_with(database, document_id);
    if (id == 0) return;
    const DocumentRecord record = decode_document_record(database.get_document(id).get_data());
    for (int i = 0; i < record.counts.passages; ++i)
      remove_passage(schema::passage_key(document_id, i));
    for (const schema::FoundKind& kind : schema::kFoundKinds) {
      for (int i = 0; i < record.counts.*kind.total; ++i) {
        remove_record(schema::found_key(document_id, kind, i));
      }
    }
    database.delete_document(id);
    count(record.entry.document, record.counts, -1);
  }

  void remove_record(const std::string& key) {
    const Xapian::docid id = schema::record_with(database, key);
    if (id != 0) database.delete_document(id);
  }

  void add(PreparedDocument& prepared) {
    const CatalogDocument& document = prepared.entry();
    const schema::DocumentRecords& records = prepared.records();
    const std::string& id = document.document.id;
    RecordSum sum(document);
    while (const auto passage = prepared.take_passage()) {
      sum.add(passage->get_data());
      database.add_document(*passage);
      vocabulary.add(*passage);
    }
    for (const FoundRecord& found : found_records(records, id)) {
      sum.add(found.record.get_data());
      database.add_document(found.record);
    }
    const schema::IndexTotals counts = counts_of(records);
    database.add_document(
        document_record({document, counts, sum.text()},
                        prepared.counted().entry(document.document, distance_of(counts))));
    count(document.document, counts, +1);
  }

  void restamp(const std::string& document_id, const std::map<std::string, FileStamp>& files) {
    const Xapian::docid id = schema::record_with(database, document_id);
    if (id == 0) return;
    const Xapian::Document before = database.get_document(id);
    DocumentRecord record = decode_document_record(before.get_data());
    record.entry.files = files;
    database.replace_document(id, document_record(record, before.get_value(schema::kSlotCounted)));
  }

  void remove_failure(const std::string& key) {
    const Xapian::docid id = schema::record_with(database, key);
    if (id == 0) return;
    database.delete_document(id);
    --totals.failures;
  }

  std::filesystem::path folder;
  Xapian::WritableDatabase database;
  VocabularyChanges vocabulary;
  schema::IndexTotals totals;
  bool failed = false;
};

PassageWriter::PassageWriter(const std::filesystem::path& folder)
    : index_(std::make_unique<Index>(folder)) {}

PassageWriter::~PassageWriter() = default;

Catalog PassageWriter::catalog() const {
  return guarded(index_->folder, [&] { return catalog_of(index_->database); });
}

void PassageWriter::each_document(const std::function<void(const std::string& data)>& take) const {
  guarded(index_->folder,
          [&] { schema::each_record(index_->database, schema::kDocumentKind, take); });
}

void PassageWriter::each_failure(const std::function<void(const std::string& data)>& take) const {
  guarded(index_->folder,
          [&] { schema::each_record(index_->database, schema::kFailureKind, take); });
}

void PassageWriter::put(PreparedDocument document) {
  index_->change([&] {
    index_->remove_document(document.entry().document.id);
    index_->add(document);
  });
}

void PassageWriter::restamp(const std::string& document_id,
                            const std::map<std::string, FileStamp>& files) {
  index_->change([&] { index_->restamp(document_id, files); });
}

void PassageWriter::remove_document(const std::string& document_id) {
  index_->change([&] { index_->remove_document(document_id); });
}

void PassageWriter::put(const CatalogFailure& failure) {
  const std::string key = failure_key(failure.failure.path);
  index_->change([&] {
    index_->remove_failure(key);
    Xapian::Document record;
    add_kind_and_key(record, schema::kFailureKind, key);
    record.set_data(encode(failure));
    index_->database.add_document(record);
    ++index_->totals.failures;
  });
}

void PassageWriter::remove_failure(const std::string& path) {
  index_->change([&] { index_->remove_failure(failure_key(path)); });
}

void PassageWriter::commit() {
  index_->change([&] {
    index_->vocabulary.write(index_->database);
    set_totals(index_->database, index_->totals);
    index_->database.commit_transaction();
    index_->database.begin_transaction();
  });
}

}  // namespace sporhund::indexer
