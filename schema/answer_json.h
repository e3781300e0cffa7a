#pragma once

/// The JSON of every answer and its parts, as schema/*.schema.json has it. Offsets become code
/// points; empty optionals become null.

#include <cmath>
#include <string_view>

#include "schema/answer.h"
#include "schema/json_writer.h"
#include "schema/records.h"
#include "schema/thread_answer.h"

namespace sporhund::schema {

void write(JsonWriter& out, const SearchAnswer& answer);
void write(JsonWriter& out, const OwnerAnswer& answer);
void write(JsonWriter& out, const TraceAnswer& answer);
void write(JsonWriter& out, const IndexReport& report);
void write(JsonWriter& out, const CheckAnswer& answer);

void write(JsonWriter& out, const Document& document);
/// Its members, where an object tells more of the document.
void write_members(JsonWriter& out, const Document& document);
void write(JsonWriter& out, const Hit& hit);
/// Its highlights alone: pairs of offsets.
void write_highlights(JsonWriter& out, const Hit& hit);
void write(JsonWriter& out, const AssignmentRow& row);
void write(JsonWriter& out, const ItemRow& row);
void write(JsonWriter& out, const Failure& failure);
void write(JsonWriter& out, const AppliedFilters& filters);
void write(JsonWriter& out, const Scope& scope);
void write(JsonWriter& out, const MatchCounts& counts);
void write(JsonWriter& out, const Offer& offer);

void write(JsonWriter& out, const FacetValue& facet);
void write(JsonWriter& out, const Facets& facets);
void write(JsonWriter& out, const MatchReason& reason);
void write(JsonWriter& out, const UnitPart& part);
void write(JsonWriter& out, const Copy& copy);
void write(JsonWriter& out, const Neighbour& neighbour);
void write(JsonWriter& out, const AssignmentReference& assignment);
void write(JsonWriter& out, const Box& box);
void write(JsonWriter& out, const Partner& partner);
void write(JsonWriter& out, const Deadline& deadline);
void write(JsonWriter& out, const Money& money);
void write(JsonWriter& out, const PassedOver& group);
void write(JsonWriter& out, const Repair& repair);
void write(JsonWriter& out, const OwnerRow& row);
void write(JsonWriter& out, const TraceEvent& event);
void write(JsonWriter& out, const StatedValue& stated);
void write(JsonWriter& out, const Contradiction& contradiction);
void write(JsonWriter& out, const TraceCandidate& candidate);

/// A `documents` row: the document and its reading quality.
struct DocumentRow {
  const Document& document;
};
void write(JsonWriter& out, const DocumentRow& row);

/// An entity and the text that its offsets count in.
struct EntityInText {
  const Entity& entity;
  std::string_view text;
};
void write(JsonWriter& out, const EntityInText& found);

/// Numbers are printed with few digits: the last ones differ between processors.
inline double rounded(double value) {
  constexpr double kDigits = 1e6;
  return std::round(value * kDigits) / kDigits;
}

}  // namespace sporhund::schema
