#include "query/export/columns.h"

#include <cmath>

#include "query/plain_text.h"
#include "schema/path_text.h"

namespace sporhund::query {
namespace {

using schema::Hit;

Value text(const std::string& value) {
  return printable(value);
}

Value text(const std::optional<std::string>& value) {
  return value ? text(*value) : Value();
}

Value number(const std::optional<int>& value) {
  return value ? Value(*value) : Value();
}

Value texts(const std::vector<std::string>& values) {
  std::vector<std::string> clean;
  clean.reserve(values.size());
  for (const std::string& value : values) clean.push_back(printable(value));
  return clean;
}

Value type(const Hit& hit) {
  return std::string(schema::name_of(schema::kDocumentTypes, hit.document.metadata.type));
}

/// What every export says.
constexpr auto kColumns = std::to_array<Column>({
    {"rank", "Nr.", 6, false, [](const Hit& hit) { return Value(hit.rank); }},
    {"quote", "Sitat", 80, true, [](const Hit& hit) { return text(hit.passage.text); }},
    {"citation", "Referanse", 60, true, [](const Hit& hit) { return text(hit.citation); }},
    {"title", "Dokument", 36, true,
     [](const Hit& hit) { return text(hit.document.metadata.title); }},
    {"page_first", "Fra side", 9, false,
     [](const Hit& hit) { return Value(hit.passage.page_first); }},
    {"page_last", "Til side", 9, false,
     [](const Hit& hit) { return Value(hit.passage.page_last); }},
    {"heading_path", "Overskrifter", 36, true,
     [](const Hit& hit) { return texts(hit.passage.heading_path); }},
    {"type", "Type", 26, true, type},
    {"date", "Dato", 11, false, [](const Hit& hit) { return text(hit.document.metadata.date); }},
    {"year", "År", 7, false, [](const Hit& hit) { return number(hit.document.metadata.year); }},
    {"sender", "Avsender", 26, true,
     [](const Hit& hit) { return text(hit.document.metadata.sender); }},
    {"recipient", "Mottaker", 26, true,
     [](const Hit& hit) { return text(hit.document.metadata.recipient); }},
    {"path", "Fil", 40, true,
     [](const Hit& hit) { return text(schema::path_as_text(hit.document.path)); }},
    {"sha256", "SHA-256", 20, false, [](const Hit& hit) { return text(hit.document.sha256); }},
    {"passage_id", "Avsnitt", 18, false, [](const Hit& hit) { return text(hit.passage.id); }},
    {"source", "Lest av", 9, false,
     [](const Hit& hit) {
       return Value(std::string(schema::name_of(schema::kPageSources, hit.passage.source)));
     }},
    {"quality", "Lesbarhet (%)", 12, false,
     [](const Hit& hit) {
       return Value(static_cast<int>(std::lround(hit.passage.quality * 100)));
     }},
});

std::string context(const Hit& hit, bool before) {
  std::string text;
  for (const schema::Neighbour& neighbour : hit.context) {
    if ((neighbour.distance < 0) != before) continue;
    text += (text.empty() ? "" : "\n") + neighbour.passage.text;
  }
  return text;
}

constexpr auto kMatchColumn = std::to_array<Column>({
    {"match", "Treff på", 10, false,
     [](const Hit& hit) {
       return Value(std::string(schema::name_of(schema::kMatchKinds, hit.match)));
     }},
});

constexpr auto kAroundColumns = std::to_array<Column>({
    {"before", "Står før", 60, true, [](const Hit& hit) { return text(context(hit, true)); }},
    {"after", "Står etter", 60, true, [](const Hit& hit) { return text(context(hit, false)); }},
});

Value stated(const Hit& hit, std::string (*get)(const schema::Ownership& statement)) {
  return hit.ownership ? text(get(*hit.ownership)) : Value();
}

constexpr auto kStatementColumns = std::to_array<Column>({
    {"body", "Organ", 30, true,
     [](const Hit& hit) { return stated(hit, [](const auto& said) { return said.body; }); }},
    {"role", "Rolle", 12, false,
     [](const Hit& hit) {
       return stated(hit, [](const auto& said) {
         // Nobody has the role yet.
         if (said.body.empty()) return std::string("unowned");
         return std::string(schema::name_of(schema::kOwnershipRoles, said.role));
       });
     }},
    {"assignment_id", "Oppdrag", 12, false,
     [](const Hit& hit) {
       return stated(hit, [](const auto& said) { return said.assignment_id; });
     }},
    {"inferred", "Utledet", 9, false,
     [](const Hit& hit) {
       return stated(hit, [](const auto& said) { return std::string(said.inferred ? "ja" : ""); });
     }},
    {"confidence", "Sikkerhet (%)", 12, false,
     [](const Hit& hit) { return Value(static_cast<int>(std::lround(hit.score * 100))); }},
});

Value given(const Hit& hit, Value (*get)(const schema::Assignment& assignment)) {
  return hit.given ? get(*hit.given) : Value();
}

/// Days, and what is printed where no day is meant.
std::vector<std::string> deadlines(const schema::Assignment& assignment) {
  std::vector<std::string> list;
  for (const schema::Deadline& deadline : assignment.deadlines) {
    list.push_back(deadline.date.value_or(deadline.text));
  }
  return list;
}

std::vector<std::string> partners(const schema::Assignment& assignment) {
  std::vector<std::string> list;
  for (const schema::Partner& partner : assignment.partners) {
    list.push_back(partner.body + " (" +
                   std::string(schema::name_of(schema::kPartnerRoles, partner.role)) + ")");
  }
  return list;
}

constexpr auto kAssignmentColumns = std::to_array<Column>({
    {"assignment_id", "Oppdrag", 12, false,
     [](const Hit& hit) { return given(hit, [](const auto& one) { return text(one.id); }); }},
    {"assignment", "Tittel", 36, true,
     [](const Hit& hit) { return given(hit, [](const auto& one) { return text(one.title); }); }},
    {"owner", "Eier", 26, true,
     [](const Hit& hit) { return given(hit, [](const auto& one) { return text(one.owner); }); }},
    {"owner_inferred_from", "Sluttet av", 16, true,
     [](const Hit& hit) {
       return given(hit, [](const auto& one) { return text(one.owner_inferred_from); });
     }},
    {"partners", "Med", 26, true,
     [](const Hit& hit) {
       return given(hit, [](const auto& one) { return texts(partners(one)); });
     }},
    {"deadlines", "Frister", 14, true,
     [](const Hit& hit) {
       return given(hit, [](const auto& one) { return texts(deadlines(one)); });
     }},
});

/// The rank, the quote and its reference come first: they are what is printed.
constexpr std::size_t kPrinted = 3;

/// `more` behind the first `place` columns of `columns`.
template <std::size_t Size, std::size_t More>
constexpr std::array<Column, Size + More> with(const std::array<Column, Size>& columns,
                                               const std::array<Column, More>& more,
                                               std::size_t place) {
  std::array<Column, Size + More> all{};
  std::size_t next = 0;
  for (std::size_t i = 0; i < place; ++i) all[next++] = columns[i];
  for (const Column& column : more) all[next++] = column;
  for (std::size_t i = place; i < Size; ++i) all[next++] = columns[i];
  return all;
}

constexpr auto kPassageColumns = with(kColumns, kMatchColumn, kColumns.size());
constexpr auto kContextColumns = with(kPassageColumns, kAroundColumns, kPassageColumns.size());
constexpr auto kOwnerColumns = with(kColumns, kStatementColumns, kPrinted);
constexpr auto kGivenColumns = with(kColumns, kAssignmentColumns, kPrinted);

struct AsText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(int value) const { return std::to_string(value); }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(const std::vector<std::string>& values) const {
    std::string joined;
    for (const std::string& value : values) joined += (joined.empty() ? "" : " › ") + value;
    return joined;
  }
};

}  // namespace

Columns columns() {
  return kPassageColumns;
}

Columns context_columns() {
  return kContextColumns;
}

Columns owner_columns() {
  return kOwnerColumns;
}

Columns assignment_columns() {
  return kGivenColumns;
}

std::string text_of(const Value& value) {
  return std::visit(AsText(), value);
}

}  // namespace sporhund::query
