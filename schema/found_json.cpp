// The JSON of CONTRACT for assignments and agenda items.

#include "schema/json_parts.h"

namespace sporhund::schema {

namespace {

using nlohmann::json;

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
  json out = {{"id", or_null(assignment.id)},
              {"title", or_null(assignment.title)},
              {"owner", or_null(assignment.owner)},
              {"owner_inferred_from", or_null(assignment.owner_inferred_from)},
              {"partners", json::array()},
              {"deadlines", json::array()},
              {"money", json::array()},
              {"budget", assignment.budget},
              {"section", or_null(assignment.section)},
              {"text", assignment.text}};
  for (const Partner& partner : assignment.partners) {
    out["partners"].push_back(
        {{"body", partner.body}, {"role", name_of(kPartnerRoles, partner.role)}});
  }
  for (const Deadline& deadline : assignment.deadlines) {
    out["deadlines"].push_back({{"date", or_null(deadline.date)}, {"text", deadline.text}});
  }
  for (const Money& money : assignment.money) {
    out["money"].push_back({{"kroner", or_null(money.kroner)}, {"text", money.text}});
  }
  add_source(out, row, assignment.evidence);
  return out;
}

json to_json(const ItemRow& row) {
  const AgendaItem& item = row.item;
  json out = {{"case", item.case_number},
              {"forum", or_null(item.forum)},
              {"title", or_null(item.title)},
              {"type", or_null(item.type)},
              {"decision", or_null(item.decision)},
              {"decision_kind", name_of(kDecisionKinds, item.decision_kind)}};
  add_source(out, row, item.evidence);
  return out;
}

}  // namespace sporhund::schema
