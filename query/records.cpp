#include "query/records.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "query/citation.h"
#include "query/document_cache.h"
#include "query/question/succession_offers.h"
#include "query/terms/filter_query.h"
#include "schema/index_layout.h"
#include "schema/record.h"

namespace sporhund::query {

namespace {

using schema::AppliedFilters;
using schema::Document;

bool holds(const std::vector<std::string>& list, const std::string& value) {
  return list.empty() || std::ranges::find(list, value) != list.end();
}

bool passes(const Document& document, const AppliedFilters& filters) {
  const std::optional<int>& year = document.metadata.year;
  if (filters.year_first && (!year || *year < *filters.year_first)) return false;
  if (filters.year_last && (!year || *year > *filters.year_last)) return false;
  const std::string type(schema::name_of(schema::kDocumentTypes, document.metadata.type));
  return holds(filters.types, type) && holds(filters.documents, document.id);
}

bool concerns(const schema::Assignment& assignment, const std::vector<std::string>& bodies) {
  if (bodies.empty() || holds(bodies, assignment.owner)) return true;
  return std::ranges::any_of(assignment.partners,
                             [&](const auto& partner) { return holds(bodies, partner.body); });
}

using Numbers = std::set<Xapian::docid>;

/// The records of a kind in documents that pass.
Numbers in_documents(const Xapian::Database& database, const AppliedFilters& filters,
                     const schema::FoundKind& kind) {
  Numbers numbers;
  const auto add = [&](const std::string& document) {
    const RecordNumbers found = found_in(database, document, kind);
    numbers.insert(found.begin(), found.end());
  };
  std::ranges::for_each(filters.documents, add);
  if (!filters.documents.empty()) return numbers;
  schema::each_record(database, schema::kDocumentKind, [&](std::string_view data) {
    const Document document = schema::decode_document(data);
    if (passes(document, filters)) add(document.id);
  });
  return numbers;
}

/// The assignments that may pass.
Numbers assignments_of(const Xapian::Database& database, const AppliedFilters& filters) {
  if (filters.bodies.empty()) return in_documents(database, filters, schema::kAssignmentRecords);
  Numbers numbers;
  for (const std::string& body : filters.bodies) {
    const RecordNumbers named = found_named(database, body, schema::kAssignmentKind);
    numbers.insert(named.begin(), named.end());
  }
  return numbers;
}

Numbers items_of(const Xapian::Database& database, const AppliedFilters& filters) {
  return in_documents(database, filters, schema::kItemRecords);
}

}  // namespace

RecordReader::RecordReader(const std::filesystem::path& folder, schema::Bodies bodies)
    : reader_(folder), bodies_(bodies) {}

template <typename Row, typename Select, typename Record, typename Keep>
RecordsAnswer<Row> RecordReader::rows(const Filters& filters, Select select,
                                      Record (*decode)(std::string_view), Keep keep) {
  return reader_.read([&](const Xapian::Database& database) {
    RecordsAnswer<Row> answer;
    answer.filters = filter_query(filters, bodies_, database).applied;
    answer.offers = offers_to_widen(answer.filters, bodies_, database);
    DocumentCache documents(database);
    for (const Xapian::docid number : select(database, answer.filters)) {
      Record record = decode(database.get_document(number).get_data());
      const schema::Evidence& at = record.evidence;
      const Document& document = documents.at(at.document_id);
      if (!passes(document, answer.filters) || !keep(record, answer.filters)) continue;
      std::string citation = cite(document, at.page_first, at.page_last);
      answer.rows.push_back({std::move(record), document, std::move(citation)});
    }
    const auto path = [](const Row& row) -> const std::string& { return row.document.path; };
    std::ranges::stable_sort(answer.rows, {}, path);
    return answer;
  });
}

RecordsAnswer<schema::AssignmentRow> RecordReader::assignments(const Filters& filters) {
  return rows<schema::AssignmentRow>(
      filters, assignments_of, schema::decode_assignment,
      [](const schema::Assignment& assignment, const AppliedFilters& applied) {
        return concerns(assignment, applied.bodies);
      });
}

RecordsAnswer<schema::ItemRow> RecordReader::items(const Filters& filters) {
  return rows<schema::ItemRow>(filters, items_of, schema::decode_item,
                               [](const auto&, const AppliedFilters&) { return true; });
}

std::optional<RecordReading> RecordReader::reading_of(const schema::Evidence& evidence) {
  return reader_.read([&](const Xapian::Database& database) -> std::optional<RecordReading> {
    RecordReading reading;
    double weighted = 0;
    std::size_t bytes = 0;
    for (const std::string& id : evidence.passage_ids) {
      const auto passage = passage_with(database, id);
      if (!passage) continue;
      if (passage->source == schema::PageSource::ocr) reading.source = passage->source;
      weighted += passage->quality * static_cast<double>(passage->text.size());
      bytes += passage->text.size();
    }
    if (bytes == 0) return std::nullopt;
    reading.quality = weighted / static_cast<double>(bytes);
    return reading;
  });
}

}  // namespace sporhund::query
