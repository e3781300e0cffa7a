#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <semaphore>

#include <xapian.h>

#include "indexer/store/catalog.h"
#include "indexer/store/passage_terms.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// How many passages may have their records made before the writer takes them, of all documents
/// together: a record takes some 30 KB. Safe for several threads.
using PreparedRoom = std::counting_semaphore<>;

/// A document and all that was found in it, on its way into an index. Making the records of its
/// passages is a third of writing: whoever has read the document makes them, as far as there is
/// room, so that the only writer need not. It may go from thread to thread, and is used by one.
class PreparedDocument {
 public:
  /// Makes all records when they are taken. Throws std::logic_error unless the passages are those
  /// of the document, numbered from 0.
  PreparedDocument(CatalogDocument entry, schema::DocumentRecords records);
  /// Makes the first records now; `room` must outlive it.
  PreparedDocument(CatalogDocument entry, schema::DocumentRecords records, PreparedRoom& room);
  PreparedDocument(PreparedDocument&&) noexcept;
  PreparedDocument& operator=(PreparedDocument&&) noexcept;
  ~PreparedDocument();

  const CatalogDocument& entry() const { return content_->entry; }
  const schema::DocumentRecords& records() const { return content_->records; }
  /// The record of the next passage; empty after the last.
  std::optional<Xapian::Document> take_passage();
  /// What is counted of the passages; once all were taken.
  const CountedPassages& counted() const { return content_->passages.counted(); }

 private:
  /// Stays where it is: what makes records refers to the document.
  struct Content {
    Content(CatalogDocument document, schema::DocumentRecords found);

    CatalogDocument entry;
    schema::DocumentRecords records;
    DeadlinesByPassage deadlines;
    PassageRecords passages;
    std::deque<Xapian::Document> made;
    std::size_t next = 0;  ///< passage to make a record of
    PreparedRoom* room = nullptr;
  };

  Xapian::Document make_next();
  void leave_room();

  std::unique_ptr<Content> content_;
};

}  // namespace sporhund::indexer
