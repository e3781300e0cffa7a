#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "query/index_reader.h"
#include "query/question/filters.h"
#include "query/terms/name_resolver.h"
#include "schema/answer.h"
#include "schema/body.h"
#include "schema/passage.h"
#include "schema/records.h"

namespace sporhund::query {

/// How the pages that a record stands on were read.
struct RecordReading {
  schema::PageSource source = schema::PageSource::text;  ///< ocr where any of its passages is
  double quality = 1;                                    ///< 0..1, mean over its passages' letters
};

/// Rows, and how they were asked for.
template <typename Row>
struct RecordsAnswer {
  std::vector<Row> rows;
  schema::AppliedFilters filters;
  std::vector<schema::Offer> offers;
};

/// Reads what documents decide out of an index: assignments and agenda items. One per thread.
/// Xapian's errors leave as schema::Error, as Searcher's do.
class RecordReader {
 public:
  /// `bodies` must outlive this.
  RecordReader(const std::filesystem::path& folder, schema::Bodies bodies);

  /// By path of the document, then in reading order. Filters work as in a search, but for bodies:
  /// those that own an assignment or take part in it. Throws schema::Error{usage} for a name that
  /// is not known.
  RecordsAnswer<schema::AssignmentRow> assignments(const Filters& filters);
  RecordsAnswer<schema::ItemRow> items(const Filters& filters);

  /// Empty where none of its passages is in the index.
  std::optional<RecordReading> reading_of(const schema::Evidence& evidence);

 private:
  /// Of the records that `select` numbers those that `keep` takes, in documents that pass the
  /// filters.
  template <typename Row, typename Select, typename Record, typename Keep>
  RecordsAnswer<Row> rows(const Filters& filters, Select select, Record (*decode)(std::string_view),
                          Keep keep);

  IndexReader reader_;
  BodyNames bodies_;
};

}  // namespace sporhund::query
