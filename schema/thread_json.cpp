// The JSON of what `owner` and `trace` answer.

#include "schema/answer_json.h"

namespace sporhund::schema {

namespace {

void write_unowned(JsonWriter& out, const OwnerRow& row) {
  out.object(member("quote", row.statement.quote),
             member("heading_path", row.statement.heading_path), member("document", row.document),
             member("page", row.statement.evidence.page_first), member("citation", row.citation));
}

}  // namespace

void write(JsonWriter& out, const OwnerRow& row) {
  const Ownership& statement = row.statement;
  out.object(member("body", statement.body), member("unit", null_if_empty(row.unit)),
             member("role", name_of(kOwnershipRoles, statement.role)),
             member("inferred", statement.inferred),
             member("successor", null_if_empty(row.successor)),
             member("year", row.document.metadata.year),
             member("assignment_id", null_if_empty(statement.assignment_id)),
             member("title", null_if_empty(row.title)), member("deadlines", row.deadlines),
             member("heading_path", statement.heading_path), member("document", row.document),
             member("page", statement.evidence.page_first), member("quote", statement.quote),
             member("citation", row.citation),
             member("confidence", std::round(row.confidence * 1000) / 1000));
}

void write(JsonWriter& out, const TraceEvent& event) {
  out.object(member("kind", name_of(kEventKinds, event.kind)),
             member("date", event.document.metadata.date), member("document", event.document),
             member("page", event.page), member("case", null_if_empty(event.case_number)),
             member("quote", event.quote), member("citation", event.citation));
}

void write(JsonWriter& out, const StatedValue& stated) {
  out.object(member("value", stated.value), member("document", stated.document),
             member("page", stated.page), member("quote", stated.quote),
             member("in_force", stated.in_force));
}

void write(JsonWriter& out, const Contradiction& contradiction) {
  out.object(member("field", contradiction.field), member("values", contradiction.values));
}

void write(JsonWriter& out, const TraceCandidate& candidate) {
  out.object(member("id", candidate.id), member("title", candidate.title),
             member("owner", null_if_empty(candidate.owner)),
             member("document", candidate.document), member("page", candidate.page));
}

void write(JsonWriter& out, const OwnerAnswer& answer) {
  const auto unowned = [&] {
    out.list(answer.unowned, [&](const OwnerRow& row) { write_unowned(out, row); });
  };
  out.object(member("measure", answer.measure), member("scope", answer.scope),
             member("owners", answer.owners), member("unowned", unowned),
             member("suggestion", answer.suggestion), member("offers", answer.offers));
}

void write(JsonWriter& out, const TraceAnswer& answer) {
  out.object(member("subject", answer.subject), member("scope", answer.scope),
             member("events", answer.events), member("contradictions", answer.contradictions),
             member("candidates", answer.candidates), member("suggestion", answer.suggestion),
             member("offers", answer.offers));
}

}  // namespace sporhund::schema
