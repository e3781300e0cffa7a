// The JSON of assignments and agenda items.

#include "schema/answer_json.h"

namespace sporhund::schema {

namespace {

template <typename Row>

void write_source(JsonWriter& out, const Row& row, const Evidence& evidence) {
  out.members(member("document", row.document), member("page_first", evidence.page_first),
              member("page_last", evidence.page_last), member("passage_ids", evidence.passage_ids),
              member("citation", row.citation));
}

}  // namespace

void write(JsonWriter& out, const Partner& partner) {
  out.object(member("body", partner.body), member("role", name_of(kPartnerRoles, partner.role)));
}

void write(JsonWriter& out, const Money& money) {
  out.object(member("kroner", money.kroner), member("text", money.text));
}

void write(JsonWriter& out, const Deadline& deadline) {
  out.object(member("date", deadline.date), member("text", deadline.text));
}

void write(JsonWriter& out, const AssignmentRow& row) {
  const Assignment& assignment = row.assignment;
  out.start_object();
  out.members(
      member("id", null_if_empty(assignment.id)), member("title", null_if_empty(assignment.title)),
      member("owner", null_if_empty(assignment.owner)),
      member("owner_inferred_from", null_if_empty(assignment.owner_inferred_from)),
      member("partners", assignment.partners), member("deadlines", assignment.deadlines),
      member("money", assignment.money), member("budget", assignment.budget),
      member("section", null_if_empty(assignment.section)), member("text", assignment.text));
  write_source(out, row, assignment.evidence);
  out.end_object();
}

void write(JsonWriter& out, const ItemRow& row) {
  const AgendaItem& item = row.item;
  out.start_object();
  out.members(member("case", item.case_number), member("forum", null_if_empty(item.forum)),
              member("title", null_if_empty(item.title)), member("type", null_if_empty(item.type)),
              member("decision", item.decision),
              member("decision_kind", name_of(kDecisionKinds, item.decision_kind)));
  write_source(out, row, item.evidence);
  out.end_object();
}

}  // namespace sporhund::schema
