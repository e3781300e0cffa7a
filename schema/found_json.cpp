// The JSON of CONTRACT for assignments and agenda items.

#include "schema/json.h"

namespace sporhund::schema {

namespace {

using nlohmann::json;

json text_or_null(const std::string& text) {
  return text.empty() ? json() : json(text);
}

template <typename Value>
json value_or_null(const std::optional<Value>& value) {
  return value ? json(*value) : json();
}

template <typename Row>
void add_source(json& out, const Row& row, const Evidence& evidence) {
  out["document"] = to_json(row.document);
  out["page_first"] = evidence.page_first;
  out["page_last"] = evidence.page_last;
  out["passage_ids"] = evidence.passage_ids;
  out["citation"] = row.citation;
}

}  // namespace

json to_json(const AssignmentRow& row) {
  const Assignment& assignment = row.assignment;
  json out = {{"id", text_or_null(assignment.id)},
              {"title", text_or_null(assignment.title)},
              {"owner", text_or_null(assignment.owner)},
              {"owner_inferred_from", text_or_null(assignment.owner_inferred_from)},
              {"partners", json::array()},
              {"deadlines", json::array()},
              {"money", json::array()},
              {"budget", assignment.budget},
              {"section", text_or_null(assignment.section)},
              {"text", assignment.text}};
  for (const Partner& partner : assignment.partners) {
    out["partners"].push_back(
        {{"body", partner.body}, {"role", name_of(kPartnerRoles, partner.role)}});
  }
  for (const Deadline& deadline : assignment.deadlines) {
    out["deadlines"].push_back({{"date", value_or_null(deadline.date)}, {"text", deadline.text}});
  }
  for (const Money& money : assignment.money) {
    out["money"].push_back({{"kroner", value_or_null(money.kroner)}, {"text", money.text}});
  }
  add_source(out, row, assignment.evidence);
  return out;
}

json to_json(const ItemRow& row) {
  const AgendaItem& item = row.item;
  json out = {{"case", item.case_number},
              {"forum", text_or_null(item.forum)},
              {"title", text_or_null(item.title)},
              {"type", text_or_null(item.type)},
              {"decision", value_or_null(item.decision)},
              {"decision_kind", name_of(kDecisionKinds, item.decision_kind)}};
  add_source(out, row, item.evidence);
  return out;
}

}  // namespace sporhund::schema
