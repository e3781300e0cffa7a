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

/// The documents that pass, by path.
std::vector<Document> documents_of(const Xapian::Database& database,
                                   const AppliedFilters& filters) {
  std::vector<Document> documents;
  const auto add = [&](Document document) {
    if (passes(document, filters)) documents.push_back(std::move(document));
  };
  if (filters.documents.empty()) {
    schema::each_record(database, schema::kDocumentKind,
                        [&](std::string_view data) { add(schema::decode_document(data)); });
  }
  for (const std::string& id : filters.documents) add(document_with(database, id));
  std::ranges::sort(documents, {}, &Document::path);
  return documents;
}

/// The assignments that may pass, each once.
std::set<Xapian::docid> numbers_of(const Xapian::Database& database,
                                   const AppliedFilters& filters) {
  std::set<Xapian::docid> numbers;
  const auto add = [&](const RecordNumbers& more) { numbers.insert(more.begin(), more.end()); };
  for (const std::string& body : filters.bodies) {
    add(found_named(database, body, schema::kAssignmentKind));
  }
  if (!filters.bodies.empty()) return numbers;
  for (const Document& document : documents_of(database, filters)) {
    add(found_in(database, document.id, schema::kAssignmentRecords));
  }
  return numbers;
}

}  // namespace

RecordReader::RecordReader(const std::filesystem::path& folder, schema::Bodies bodies)
    : reader_(folder), bodies_(bodies) {}

template <typename Row>
RecordsAnswer<Row> RecordReader::answer_to(const Filters& filters,
                                           const Xapian::Database& database) const {
  RecordsAnswer<Row> answer;
  answer.filters = filter_query(filters, bodies_, database).applied;
  answer.offers = offers_to_widen(answer.filters, bodies_, database);
  return answer;
}

RecordsAnswer<schema::AssignmentRow> RecordReader::assignments(const Filters& filters) {
  return reader_.read([&](const Xapian::Database& database) {
    auto answer = answer_to<schema::AssignmentRow>(filters, database);
    DocumentCache documents(database);
    for (const Xapian::docid number : numbers_of(database, answer.filters)) {
      schema::Assignment assignment =
          schema::decode_assignment(database.get_document(number).get_data());
      const schema::Evidence& at = assignment.evidence;
      const Document& document = documents.at(at.document_id);
      if (!passes(document, answer.filters) || !concerns(assignment, answer.filters.bodies)) {
        continue;
      }
      std::string citation = cite(document, at.page_first, at.page_last);
      answer.rows.push_back({std::move(assignment), document, std::move(citation)});
    }
    const auto path = [](const auto& row) -> const std::string& { return row.document.path; };
    std::ranges::stable_sort(answer.rows, {}, path);
    return answer;
  });
}

RecordsAnswer<schema::ItemRow> RecordReader::items(const Filters& filters) {
  return reader_.read([&](const Xapian::Database& database) {
    auto answer = answer_to<schema::ItemRow>(filters, database);
    for (const Document& document : documents_of(database, answer.filters)) {
      each_found(database, document.id, schema::kItemRecords, [&](const std::string& data) {
        schema::AgendaItem item = schema::decode_item(data);
        const schema::Evidence& at = item.evidence;
        std::string citation = cite(document, at.page_first, at.page_last);
        answer.rows.push_back({std::move(item), document, std::move(citation)});
      });
    }
    return answer;
  });
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
