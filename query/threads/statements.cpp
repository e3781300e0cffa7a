#include "query/threads/statements.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "query/document_cache.h"
#include "query/index_reader.h"
#include "query/threads/found_query.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"

namespace sporhund::query {

namespace {

bool is_within(const std::optional<int>& year, const YearRange& range) {
  return year && (!range.first || *year >= *range.first) && (!range.last || *year <= *range.last);
}

/// Statements beyond this many, the least likely ones, are not read.
constexpr Xapian::doccount kMostStatements = 5000;

/// Gathers the statements that may be about a measure, each with what it stands in.
class StatementReader {
 public:
  StatementReader(const MeasureWords& words, const Xapian::Database& database,
                  const std::optional<YearRange>& years)
      : words_(words), database_(database), years_(years) {}

  std::vector<OwnerSource> read() {
    Xapian::Enquire enquire =
        enquire_about(words_, schema::kOwnershipKind, least_coverage(), database_);
    enquire.set_sort_by_relevance_then_value(schema::kSlotOrder, false);
    const Xapian::MSet matches = enquire.get_mset(0, kMostStatements);
    std::vector<OwnerSource> sources;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const std::string data = match.get_document().get_data();
      if (auto source = source_of(data)) sources.push_back(std::move(*source));
    }
    return sources;
  }

 private:
  std::optional<OwnerSource> source_of(std::string_view data) {
    OwnerSource source{schema::decode_ownership(data), {}, {}, ""};
    const schema::Evidence& evidence = source.statement.evidence;
    source.document = documents_.at(evidence.document_id);
    if (years_ && !is_within(source.document.metadata.year, *years_)) return std::nullopt;
    const auto passage = passage_with(database_, evidence.passage_ids.front());
    if (passage) source.passage = passage->text;
    const std::string& id = source.statement.assignment_id;
    const bool within = passage && passage->assignment && passage->assignment->id == id;
    if (within && !id.empty()) source.assignment = *passage->assignment;
    return source;
  }

  const MeasureWords& words_;
  const Xapian::Database& database_;
  const std::optional<YearRange>& years_;
  DocumentCache documents_{database_};
};

}  // namespace

std::vector<OwnerSource> statements_about(const MeasureWords& words,
                                          const Xapian::Database& database,
                                          const std::optional<YearRange>& years) {
  return StatementReader(words, database, years).read();
}

void add_deadlines(const Xapian::Database& database, std::vector<schema::OwnerRow>& rows) {
  std::map<std::pair<std::string, std::string>, std::vector<schema::Deadline>> known;
  std::set<std::string> read;
  for (schema::OwnerRow& row : rows) {
    const schema::Ownership& statement = row.statement;
    const std::string& document = statement.evidence.document_id;
    if (statement.assignment_id.empty()) continue;
    if (read.insert(document).second) {
      each_found(database, document, schema::kAssignmentRecords, [&](const std::string& data) {
        schema::Assignment found = schema::decode_assignment(data);
        known.emplace(std::pair(document, found.id), std::move(found.deadlines));
      });
    }
    row.deadlines = known[{document, statement.assignment_id}];
  }
}

}  // namespace sporhund::query
