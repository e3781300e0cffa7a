#include "query/terms/named_record.h"

#include <set>
#include <string>

#include "query/index_reader.h"
#include "query/question/subject.h"
#include "schema/fields.h"
#include "schema/record.h"
#include "schema/records.h"

namespace sporhund::query {

namespace {

const std::string& name_of(const schema::AgendaItem& item) {
  return item.case_number;
}

const std::string& name_of(const schema::Assignment& assignment) {
  return assignment.id;
}

bool leads_in(const Xapian::Database& database, Xapian::docid passage) {
  const std::string wanted(schema::kLeadInTerm);
  auto term = database.termlist_begin(passage);
  term.skip_to(wanted);
  return term != database.termlist_end(passage) && *term == wanted;
}

/// The first passage that does more than lead in to what follows, else the first; 0 for none.
Xapian::docid first_told(const Xapian::Database& database,
                         const std::vector<std::string>& passages) {
  Xapian::docid first = 0;
  for (const std::string& passage : passages) {
    const Xapian::docid id = schema::record_with(database, passage);
    if (id != 0 && !leads_in(database, id)) return id;
    if (first == 0) first = id;
  }
  return first;
}

/// The first passages, but for lead-ins, of the records of a kind that have a name, ascending.
template <typename Record>
std::vector<Xapian::docid> first_passages(const Xapian::Database& database, std::string_view kind,
                                          const std::string& norm,
                                          Record (*decode)(std::string_view)) {
  std::set<Xapian::docid> passages;
  for (const Xapian::docid number : found_named(database, norm, kind)) {
    const Record record = decode(database.get_document(number).get_data());
    if (name_of(record) != norm) continue;
    const Xapian::docid told = first_told(database, record.evidence.passage_ids);
    if (told != 0) passages.insert(told);
  }
  return {passages.begin(), passages.end()};
}

}  // namespace

std::vector<Xapian::docid> named_records(std::string_view question,
                                         const Xapian::Database& database) {
  const Subject subject = read_subject(question);
  switch (subject.kind) {
    case Subject::Kind::assignment_id:
      return first_passages(database, schema::kAssignmentKind, subject.norm,
                            schema::decode_assignment);
    case Subject::Kind::case_number:
      return first_passages(database, schema::kItemKind, subject.norm, schema::decode_item);
    case Subject::Kind::measure:
      break;
  }
  return {};
}

}  // namespace sporhund::query
