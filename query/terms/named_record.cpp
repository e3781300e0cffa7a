#include "query/terms/named_record.h"

#include <algorithm>
#include <set>
#include <string>

#include "query/index_reader.h"
#include "query/question/subject.h"
#include "schema/fields.h"
#include "schema/index_layout.h"
#include "schema/record.h"
#include "schema/records.h"
#include "text/terms.h"

namespace sporhund::query {

namespace {

using schema::FieldId;

std::set<std::string> documents_with(const Xapian::Database& database, const std::string& term) {
  std::set<std::string> documents;
  for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
    const std::string place = database.get_document(*id).get_value(schema::kSlotOrder);
    documents.insert(place.substr(0, place.rfind('-')));
  }
  return documents;
}

/// "NUIT 25/23" of a forum, or "25/23" of any.
bool is_named(const schema::AgendaItem& item, std::string_view norm) {
  return norm == item.case_number || norm == item.forum + " " + item.case_number;
}

bool is_named(const schema::Assignment& assignment, std::string_view norm) {
  return norm == assignment.id;
}

/// Gathers the first passage of each record that has the name and says something of it.
class Records {
 public:
  Records(const Xapian::Database& database, const std::string& norm)
      : database_(database), norm_(norm) {}

  template <typename Record>
  std::vector<Xapian::docid> first_passages(FieldId field, const schema::FoundKind& kind,
                                            Record (*decode)(std::string_view)) const {
    std::set<Xapian::docid> passages;
    for (const std::string& document : documents_with(database_, text::value_term(field, norm_))) {
      each_found(database_, document, kind, [&](const std::string& data) {
        const Record record = decode(data);
        const std::vector<std::string>& ids = record.evidence.passage_ids;
        if (!is_named(record, norm_)) return;
        if (const Xapian::docid id = first_told(ids); id != 0) passages.insert(id);
      });
    }
    return {passages.begin(), passages.end()};
  }

 private:
  /// The first passage that does more than lead in to what follows, else the first; 0 for none.
  Xapian::docid first_told(const std::vector<std::string>& passages) const {
    Xapian::docid first = 0;
    for (const std::string& passage : passages) {
      const Xapian::docid id = record_with(database_, passage);
      if (id != 0 && !leads_in(id)) return id;
      if (first == 0) first = id;
    }
    return first;
  }

  bool leads_in(Xapian::docid id) const {
    auto term = database_.termlist_begin(id);
    const std::string wanted(schema::kLeadInTerm);
    term.skip_to(wanted);
    return term != database_.termlist_end(id) && *term == wanted;
  }

  const Xapian::Database& database_;
  const std::string& norm_;
};

}  // namespace

std::vector<Xapian::docid> named_records(std::string_view question,
                                         const Xapian::Database& database) {
  const Subject subject = read_subject(question);
  const Records records(database, subject.norm);
  switch (subject.kind) {
    case Subject::Kind::assignment_id:
      return records.first_passages(FieldId::assignment_id, schema::kAssignmentRecords,
                                    schema::decode_assignment);
    case Subject::Kind::case_number:
      return records.first_passages(FieldId::case_number, schema::kItemRecords,
                                    schema::decode_item);
    case Subject::Kind::measure:
      break;
  }
  return {};
}

}  // namespace sporhund::query
