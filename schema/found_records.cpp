// Records of what documents decide, as the index keeps them.

#include "schema/record.h"
#include "schema/record_json.h"

namespace sporhund::schema {

namespace {

using nlohmann::json;

template <typename Value, typename Enum, std::size_t N>
Value named(const Names<Enum, N>& names, const json& name, const char* what) {
  const auto value = value_of(names, name.get<std::string_view>());
  if (!value) damaged_record(what);
  return *value;
}

template <typename Value>
std::optional<Value> optional_at(const json& record, std::size_t index) {
  const json& value = record.at(index);
  if (value.is_null()) return std::nullopt;
  return value.get<Value>();
}

json evidence_record(const Evidence& evidence) {
  return {evidence.document_id, evidence.page_first, evidence.page_last, evidence.passage_ids};
}

Evidence read_evidence(const json& record) {
  return {record.at(0).get<std::string>(), record.at(1).get<int>(), record.at(2).get<int>(),
          record.at(3).get<std::vector<std::string>>()};
}

Assignment read_assignment(const json& record) {
  Assignment assignment;
  assignment.id = record.at("id").get<std::string>();
  assignment.title = record.at("title").get<std::string>();
  assignment.owner = record.at("owner").get<std::string>();
  assignment.owner_inferred_from = record.at("from").get<std::string>();
  assignment.budget = record.at("budget").get<std::vector<std::string>>();
  assignment.section = record.at("section").get<std::string>();
  assignment.text = record.at("text").get<std::string>();
  assignment.evidence = read_evidence(record.at("at"));
  for (const json& row : record.at("partners")) {
    assignment.partners.push_back(
        {row.at(0).get<std::string>(),
         named<PartnerRole>(kPartnerRoles, row.at(1), "a partner's role")});
  }
  for (const json& row : record.at("deadlines")) {
    assignment.deadlines.push_back({optional_at<std::string>(row, 0), row.at(1)});
  }
  for (const json& row : record.at("money")) {
    assignment.money.push_back({optional_at<std::int64_t>(row, 0), row.at(1)});
  }
  return assignment;
}

AgendaItem read_item(const json& record) {
  AgendaItem item;
  item.case_number = record.at("case").get<std::string>();
  item.forum = record.at("forum").get<std::string>();
  item.title = record.at("title").get<std::string>();
  item.type = record.at("type").get<std::string>();
  item.decision = optional_at<std::string>(record.at("decision"), 0);
  item.decision_kind =
      named<DecisionKind>(kDecisionKinds, record.at("decision").at(1), "a decision's kind");
  item.evidence = read_evidence(record.at("at"));
  return item;
}

Ownership read_ownership(const json& record) {
  Ownership ownership;
  ownership.body = record.at("body").get<std::string>();
  ownership.role = named<OwnershipRole>(kOwnershipRoles, record.at("role"), "an owner's role");
  ownership.inferred = record.at("inferred").get<bool>();
  ownership.measure = record.at("measure").get<std::string>();
  ownership.heading_path = record.at("headings").get<std::vector<std::string>>();
  ownership.assignment_id = record.at("id").get<std::string>();
  ownership.quote = record.at("quote").get<std::string>();
  ownership.evidence = read_evidence(record.at("at"));
  return ownership;
}

}  // namespace

std::string encode(const Assignment& assignment) {
  json record = {{"id", assignment.id},
                 {"title", assignment.title},
                 {"owner", assignment.owner},
                 {"from", assignment.owner_inferred_from},
                 {"partners", json::array()},
                 {"deadlines", json::array()},
                 {"money", json::array()},
                 {"budget", assignment.budget},
                 {"section", assignment.section},
                 {"text", assignment.text},
                 {"at", evidence_record(assignment.evidence)}};
  for (const Partner& partner : assignment.partners) {
    record["partners"].push_back(json::array({partner.body, name_of(kPartnerRoles, partner.role)}));
  }
  for (const Deadline& deadline : assignment.deadlines) {
    record["deadlines"].push_back(json::array({or_null(deadline.date), deadline.text}));
  }
  for (const Money& money : assignment.money) {
    record["money"].push_back(json::array({or_null(money.kroner), money.text}));
  }
  return dump_record(record);
}

Assignment decode_assignment(std::string_view record) {
  return decode_record<Assignment>(record, read_assignment);
}

std::string encode(const AgendaItem& item) {
  const std::string_view kind = name_of(kDecisionKinds, item.decision_kind);
  return dump_record({{"case", item.case_number},
                      {"forum", item.forum},
                      {"title", item.title},
                      {"type", item.type},
                      {"decision", json::array({or_null(item.decision), kind})},
                      {"at", evidence_record(item.evidence)}});
}

AgendaItem decode_item(std::string_view record) {
  return decode_record<AgendaItem>(record, read_item);
}

std::string encode(const Ownership& ownership) {
  return dump_record({{"body", ownership.body},
                      {"role", name_of(kOwnershipRoles, ownership.role)},
                      {"inferred", ownership.inferred},
                      {"measure", ownership.measure},
                      {"headings", ownership.heading_path},
                      {"id", ownership.assignment_id},
                      {"quote", ownership.quote},
                      {"at", evidence_record(ownership.evidence)}});
}

Ownership decode_ownership(std::string_view record) {
  return decode_record<Ownership>(record, read_ownership);
}

}  // namespace sporhund::schema
