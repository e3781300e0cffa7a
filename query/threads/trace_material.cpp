#include "query/threads/trace_material.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/index_reader.h"
#include "query/threads/found_query.h"
#include "query/threads/trace_subject.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::Assignment;
using schema::Passage;

template <typename Take>
void each_of(const Xapian::Database& database, const Xapian::Query& query, Take take) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const std::string data = match.get_document().get_data();
    take(data);
  }
}

Xapian::Query term_query(std::string_view term) {
  return Xapian::Query(std::string(term));
}

/// The passages that hold all of a measure's words.
Xapian::Query words_query(const MeasureWords& asked) {
  std::vector<Xapian::Query> words;
  for (const MeasureWord& word : asked.words()) {
    Xapian::Query forms;
    for (const std::string& stem : word.stems) {
      forms |= Xapian::Query(text::stem_term("", stem));
      forms |= Xapian::Query(text::word_term("", stem));
    }
    words.push_back(std::move(forms));
  }
  const Xapian::Query all(Xapian::Query::OP_AND, words.begin(), words.end());
  return Xapian::Query(Xapian::Query::OP_FILTER, all, term_query(schema::kPassageKind));
}

class Gatherer {
 public:
  Gatherer(const Subject& subject, const MeasureWords& words, const Xapian::Database& database)
      : subject_(subject), words_(words), database_(database) {}

  TraceMaterial gather() {
    add_assignments(subject_.kind == Subject::Kind::assignment_id
                        ? with_id()
                        : records_about(words_, schema::kAssignmentKind, kMeansTitle, database_));
    const std::vector<Assignment> meant = meant_assignments(subject_, words_, assignments());
    for (const Assignment& assignment : meant) add_same_measures(assignment);
    add_passages(meant);
    material_.assignments = assignments();
    material_.items = items(meant);
    add_documents();
    order_by_path();
    return std::move(material_);
  }

 private:
  /// Those that the ID may mean (meant_assignments).
  RecordNumbers with_id() const {
    RecordNumbers numbers;
    for (const std::string& id :
         names_ending_in(subject_.norm, schema::kAssignmentKind, database_)) {
      append(numbers, found_named(database_, id, schema::kAssignmentKind));
    }
    return numbers;
  }

  static void append(RecordNumbers& to, const RecordNumbers& numbers) {
    to.insert(to.end(), numbers.begin(), numbers.end());
  }

  std::string data_of(Xapian::docid number) const {
    return database_.get_document(number).get_data();
  }

  void add_assignments(const RecordNumbers& numbers) {
    for (const Xapian::docid number : numbers) {
      if (assignments_.contains(number)) continue;
      assignments_.emplace(number, schema::decode_assignment(data_of(number)));
    }
  }

  std::vector<Assignment> assignments() const {
    std::vector<Assignment> all;
    for (const auto& [number, assignment] : assignments_) all.push_back(assignment);
    return all;
  }

  void add_same_measures(const Assignment& assignment) {
    if (assignment.id.empty()) return;
    add_assignments(records_titled_like(TitleWords(assignment.title), schema::kAssignmentKind,
                                        kSameMeasure, database_));
  }

  void add_passages(const std::vector<Assignment>& meant) {
    add_all(passages_query(meant));
    for (const Assignment& assignment : meant) add_with_neighbour(assignment.evidence);
    for (const Passage& passage : quoting(meant)) {
      add_with_neighbour({passage.document_id, 1, 1, {passage.id}});
    }
    for (auto& [key, passage] : passages_) material_.passages.push_back(std::move(passage));
  }

  /// Those that name the subject, and all of the passages' documents: what is decided below a case
  /// that a passage stands under.
  std::vector<schema::AgendaItem> items(const std::vector<Assignment>& meant) const {
    RecordNumbers numbers = records_about(words_, schema::kItemKind, kSpeaksOf, database_);
    std::set<std::string> names{subject_.norm};
    for (const Assignment& assignment : meant) names.insert(assignment.id);
    names.erase("");
    for (const std::string& name : names) {
      append(numbers, found_named(database_, name, schema::kItemKind));
    }
    std::set<std::string> documents;
    for (const Passage& passage : material_.passages) documents.insert(passage.document_id);
    for (const std::string& document : documents) {
      append(numbers, found_in(database_, document, schema::kItemRecords));
    }
    std::vector<schema::AgendaItem> items;
    for (const Xapian::docid number : std::set(numbers.begin(), numbers.end())) {
      items.push_back(schema::decode_item(data_of(number)));
    }
    return items;
  }

  void add_documents() {
    std::set<std::string> ids;
    for (const Assignment& record : material_.assignments) ids.insert(record.evidence.document_id);
    for (const schema::AgendaItem& record : material_.items) {
      ids.insert(record.evidence.document_id);
    }
    for (const Passage& passage : material_.passages) ids.insert(passage.document_id);
    for (const std::string& id : ids) material_.documents.push_back(document_with(database_, id));
  }

  /// The index numbers records as documents came; answers don't depend on that.
  void order_by_path() {
    std::map<std::string_view, std::string_view> paths;
    for (const schema::Document& document : material_.documents) {
      paths.emplace(document.id, document.path);
    }
    const auto path = [&](const auto& record) { return paths.at(record.evidence.document_id); };
    std::ranges::stable_sort(material_.assignments, {}, path);
    std::ranges::stable_sort(material_.items, {}, path);
  }

  Xapian::Query passages_query(const std::vector<Assignment>& meant) const {
    if (subject_.kind == Subject::Kind::measure) {
      if (words_.empty()) return Xapian::Query();
      return words_query(words_);
    }
    const bool is_case = subject_.kind == Subject::Kind::case_number;
    const auto field = is_case ? schema::FieldId::case_number : schema::FieldId::assignment_id;
    Xapian::Query query(text::value_term(field, subject_.norm));
    for (const Assignment& assignment : meant) {
      query |= Xapian::Query(text::value_term(field, assignment.id));
      // Papers quote assignments under headings with their ID.
      query |= Xapian::Query(text::word_term("", text::lower(assignment.id)));
    }
    return Xapian::Query(Xapian::Query::OP_FILTER, query, term_query(schema::kPassageKind));
  }

  std::vector<Passage> quoting(const std::vector<Assignment>& meant) const {
    std::vector<Passage> found;
    for (const auto& [key, passage] : passages_) {
      if (quotes_one(passage, meant)) found.push_back(passage);
    }
    return found;
  }

  void add_all(const Xapian::Query& query) {
    if (query.empty()) return;
    each_of(database_, query, [&](std::string_view data) { add(schema::decode_passage(data)); });
  }

  void add_with_neighbour(const schema::Evidence& evidence) {
    for (const std::string& id : evidence.passage_ids) {
      const auto passage = passage_with(database_, id);
      if (!passage) continue;
      const std::string before = schema::passage_key(passage->document_id, passage->ordinal - 1);
      if (const auto neighbour = passage_with(database_, before)) add(*neighbour);
      add(*passage);
    }
  }

  void add(Passage passage) {
    const std::pair<std::string, int> key{passage.document_id, passage.ordinal};
    passages_.emplace(key, std::move(passage));
  }

  const Subject& subject_;
  const MeasureWords& words_;
  const Xapian::Database& database_;
  TraceMaterial material_;
  std::map<Xapian::docid, Assignment> assignments_;
  std::map<std::pair<std::string, int>, Passage> passages_;  ///< in reading order
};

}  // namespace

TraceMaterial material_of(const Subject& subject, const MeasureWords& words,
                          const Xapian::Database& database) {
  return Gatherer(subject, words, database).gather();
}

}  // namespace sporhund::query
