#include "query/threads/statements.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "query/index_reader.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

using schema::Assignment;

bool is_within(const std::optional<int>& year, const YearRange& range) {
  return year && (!range.first || *year >= *range.first) && (!range.last || *year <= *range.last);
}

/// Statements beyond this many, the least likely ones, are not read.
constexpr Xapian::doccount kMostStatements = 5000;

/// Each word scores its weight once, whatever forms, spellings and compounds of it a statement
/// holds.
Xapian::Query statements_query(const MeasureWords& words, const Xapian::Database& database) {
  using Xapian::Query;
  const std::vector<MeasureWord>& asked = words.words();
  const std::string prefix = text::stem_term(schema::kOwnershipKind, "");
  std::vector<std::vector<Query>> forms(asked.size());
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string stem = (*term).substr(prefix.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const bool is_form = std::ranges::any_of(
          asked[i].stems, [&](const std::string& root) { return stands_in(stem, root); });
      if (is_form) forms[i].emplace_back(*term);
    }
  }
  std::vector<Query> parts;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const Query any(Query::OP_SYNONYM, forms[i].begin(), forms[i].end());
    parts.push_back(Query(Query::OP_SCALE_WEIGHT, any, asked[i].weight));
  }
  return Query(Query::OP_OR, parts.begin(), parts.end());
}

/// Gathers the statements that may be about a measure, each with what it stands in.
class StatementReader {
 public:
  StatementReader(const MeasureWords& words, const Xapian::Database& database,
                  const std::optional<YearRange>& years)
      : words_(words), database_(database), years_(years) {}

  std::vector<OwnerSource> read() {
    double all = 0;
    for (const MeasureWord& word : words_.words()) all += word.weight;
    Xapian::Enquire enquire(database_);
    enquire.set_query(statements_query(words_, database_));
    enquire.set_weighting_scheme(Xapian::CoordWeight());
    // A little less, as sums of the same numbers may differ in their last digits.
    enquire.set_cutoff(0, all * least_coverage() * (1 - 1e-9));
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
    source.document = document(evidence.document_id);
    if (years_ && !is_within(source.document.metadata.year, *years_)) return std::nullopt;
    if (const auto passage = passage_with(database_, evidence.passage_ids.front())) {
      source.passage = passage->text;
    }
    source.assignment = assignment(evidence.document_id, source.statement.assignment_id);
    return source;
  }

  const schema::Document& document(const std::string& id) {
    const auto known = documents_.find(id);
    if (known != documents_.end()) return known->second;
    return documents_.emplace(id, document_with(database_, id)).first->second;
  }

  /// Blank where there is none.
  Assignment assignment(const std::string& document, const std::string& id) {
    if (id.empty()) return {};
    auto known = assignments_.find(document);
    if (known == assignments_.end()) {
      known = assignments_.emplace(document, std::map<std::string, Assignment>()).first;
      each_found(database_, document, schema::kAssignmentRecords, [&](const std::string& data) {
        Assignment found = schema::decode_assignment(data);
        std::string key = found.id;
        known->second.emplace(std::move(key), std::move(found));
      });
    }
    const auto found = known->second.find(id);
    return found == known->second.end() ? Assignment() : found->second;
  }

  const MeasureWords& words_;
  const Xapian::Database& database_;
  const std::optional<YearRange>& years_;
  std::map<std::string, schema::Document> documents_;
  std::map<std::string, std::map<std::string, Assignment>> assignments_;  ///< by document and ID
};

}  // namespace

std::vector<OwnerSource> statements_about(const MeasureWords& words,
                                          const Xapian::Database& database,
                                          const std::optional<YearRange>& years) {
  return StatementReader(words, database, years).read();
}

}  // namespace sporhund::query
