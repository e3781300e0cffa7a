#include "query/threads/trace_material.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/index_reader.h"
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

template <typename Record>
std::vector<Record> all_of_kind(const Xapian::Database& database, std::string_view kind,
                                Record (*decode)(std::string_view)) {
  std::vector<Record> records;
  each_of(database, term_query(kind),
          [&](std::string_view data) { records.push_back(decode(data)); });
  return records;
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
    material_.documents =
        all_of_kind<schema::Document>(database_, schema::kDocumentKind, schema::decode_document);
    material_.assignments =
        all_of_kind<Assignment>(database_, schema::kAssignmentKind, schema::decode_assignment);
    material_.items =
        all_of_kind<schema::AgendaItem>(database_, schema::kItemKind, schema::decode_item);
    const std::vector<Assignment> meant =
        meant_assignments(subject_, words_, material_.assignments);
    add_all(passages_query(meant));
    for (const Assignment& assignment : meant) add_with_neighbour(assignment.evidence);
    for (const Passage& passage : quoting(meant)) {
      add_with_neighbour({passage.document_id, 1, 1, {passage.id}});
    }
    for (auto& [key, passage] : passages_) material_.passages.push_back(std::move(passage));
    return std::move(material_);
  }

 private:
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
  std::map<std::pair<std::string, int>, Passage> passages_;  ///< in reading order
};

}  // namespace

TraceMaterial material_of(const Subject& subject, const MeasureWords& words,
                          const Xapian::Database& database) {
  return Gatherer(subject, words, database).gather();
}

}  // namespace sporhund::query
