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

/// The first passages of the records of a kind that have a name, ascending.
template <typename Record>
std::vector<Xapian::docid> first_passages(const Xapian::Database& database, std::string_view kind,
                                          const std::string& norm,
                                          Record (*decode)(std::string_view)) {
  std::set<Xapian::docid> passages;
  for (const Xapian::docid number : found_named(database, norm, kind)) {
    const Record record = decode(database.get_document(number).get_data());
    const std::vector<std::string>& ids = record.evidence.passage_ids;
    if (name_of(record) != norm || ids.empty()) continue;
    if (const Xapian::docid id = schema::record_with(database, ids.front()); id != 0)
      passages.insert(id);
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
