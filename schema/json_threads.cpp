#include "schema/json_threads.h"

#include <cmath>

#include "schema/json_parts.h"

namespace sporhund::schema {

namespace {

using nlohmann::json;

template <typename T, typename Row>
json list(const std::vector<T>& values, Row row) {
  json rows = json::array();
  for (const T& value : values) rows.push_back(row(value));
  return rows;
}

json deadlines_json(const std::vector<Deadline>& deadlines) {
  return list(deadlines, [](const Deadline& deadline) -> json {
    return {{"date", or_null(deadline.date)}, {"text", deadline.text}};
  });
}

json owner_row(const OwnerRow& row) {
  const Ownership& statement = row.statement;
  return {{"body", statement.body},
          {"unit", or_null(row.unit)},
          {"role", name_of(kOwnershipRoles, statement.role)},
          {"inferred", statement.inferred},
          {"successor", or_null(row.successor)},
          {"year", or_null(row.document.metadata.year)},
          {"assignment_id", or_null(statement.assignment_id)},
          {"title", or_null(row.title)},
          {"deadlines", deadlines_json(row.deadlines)},
          {"heading_path", statement.heading_path},
          {"document", to_json(row.document)},
          {"page", statement.evidence.page_first},
          {"quote", statement.quote},
          {"citation", row.citation},
          {"confidence", std::round(row.confidence * 1000) / 1000}};
}

json unowned_row(const OwnerRow& row) {
  return {{"quote", row.statement.quote},
          {"heading_path", row.statement.heading_path},
          {"document", to_json(row.document)},
          {"page", row.statement.evidence.page_first},
          {"citation", row.citation}};
}

json event_row(const TraceEvent& event) {
  return {{"kind", name_of(kEventKinds, event.kind)},
          {"date", or_null(event.document.metadata.date)},
          {"document", to_json(event.document)},
          {"page", event.page},
          {"case", or_null(event.case_number)},
          {"quote", event.quote},
          {"citation", event.citation}};
}

json value_row(const StatedValue& value) {
  return {{"value", value.value},
          {"document", to_json(value.document)},
          {"page", value.page},
          {"quote", value.quote},
          {"in_force", value.in_force}};
}

json contradiction_row(const Contradiction& contradiction) {
  return {{"field", contradiction.field}, {"values", list(contradiction.values, value_row)}};
}

json offer_row(const Offer& offer) {
  return to_json(offer);
}

json candidate_row(const TraceCandidate& candidate) {
  return {{"id", candidate.id},
          {"title", candidate.title},
          {"owner", or_null(candidate.owner)},
          {"document", to_json(candidate.document)},
          {"page", candidate.page}};
}

}  // namespace

json to_json(const OwnerAnswer& answer) {
  return {{"measure", answer.measure},
          {"scope", to_json(answer.scope)},
          {"owners", list(answer.owners, owner_row)},
          {"unowned", list(answer.unowned, unowned_row)},
          {"offers", list(answer.offers, offer_row)}};
}

json to_json(const TraceAnswer& answer) {
  return {{"subject", answer.subject},
          {"scope", to_json(answer.scope)},
          {"events", list(answer.events, event_row)},
          {"contradictions", list(answer.contradictions, contradiction_row)},
          {"candidates", list(answer.candidates, candidate_row)},
          {"offers", list(answer.offers, offer_row)}};
}

}  // namespace sporhund::schema
