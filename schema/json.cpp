#include "schema/json.h"

#include <utility>

#include "schema/json_parts.h"
#include "schema/path_text.h"
#include "schema/utf8.h"

namespace sporhund::schema {

namespace {

using nlohmann::json;

json to_json(const FacetValue& facet) {
  return object_of({{"value", facet.value}, {"count", facet.count}});
}

json to_json(const MatchReason& reason) {
  json shares = json::object();
  for (const auto& [field, share] : reason.field_shares) shares[field] = rounded(share);
  return object_of({{"query_term", reason.query_term},
                    {"matched", reason.matched},
                    {"rule", reason.rule},
                    {"score", rounded(reason.score)},
                    {"fields", std::move(shares)}});
}

json to_json(const UnitPart& part) {
  return object_of(
      {{"of", name_of(kUnitKinds, part.kind)}, {"number", part.number}, {"count", part.count}});
}

json to_json(const Copy& copy) {
  return object_of({{"passage_id", copy.passage_id},
                    {"document", to_json(copy.document)},
                    {"page_first", copy.page_first},
                    {"page_last", copy.page_last}});
}

json to_json(const Neighbour& neighbour) {
  const Passage& passage = neighbour.passage;
  return object_of({{"passage_id", passage.id},
                    {"distance", neighbour.distance},
                    {"same_unit", neighbour.same_unit},
                    {"page_first", passage.page_first},
                    {"page_last", passage.page_last},
                    {"heading_path", passage.heading_path},
                    {"text", passage.text}});
}

json to_json(const MatchCounts& counts) {
  return object_of({{"exact", counts.exact}, {"stem", counts.stem}, {"expanded", counts.expanded}});
}

template <typename T>
json list_of(const std::vector<T>& values) {
  json list = json::array();
  for (const T& value : values) list.push_back(to_json(value));
  return list;
}

json to_json(const Facets& facets) {
  return object_of({{"year", list_of(facets.year)},
                    {"body", list_of(facets.body)},
                    {"type", list_of(facets.type)},
                    {"document", list_of(facets.document)},
                    {"owner", list_of(facets.owner)}});
}

json to_json(const std::optional<AssignmentReference>& assignment) {
  if (!assignment) return nullptr;
  return object_of({{"id", or_null(assignment->id)},
                    {"title", or_null(assignment->title)},
                    {"owner", or_null(assignment->owner)}});
}

json offsets(CodePointCounter& counter, std::size_t start, std::size_t end) {
  const std::size_t first = counter.at(start);
  return json::array({first, counter.at(end)});
}

}  // namespace

json to_json(const Scope& scope) {
  return object_of({{"documents", scope.documents},
                    {"pages", scope.pages},
                    {"unreadable_pages", scope.unreadable_pages},
                    {"failed_documents", scope.failed_documents}});
}

json to_json(const Document& document) {
  const Metadata& metadata = document.metadata;
  return object_of({{"id", document.id},
                    {"path", path_as_text(document.path)},
                    {"sha256", document.sha256},
                    {"duplicates", paths_as_text(document.duplicates)},
                    {"title", or_null(metadata.title)},
                    {"type", name_of(kDocumentTypes, metadata.type)},
                    {"date", or_null(metadata.date)},
                    {"year", or_null(metadata.year)},
                    {"sender", or_null(metadata.sender)},
                    {"recipient", or_null(metadata.recipient)},
                    {"language", or_null(metadata.language)},
                    {"pages", document.reading.pages}});
}

json to_json(const Entity& entity, std::string_view text) {
  CodePointCounter counter(text);
  const std::size_t start = counter.at(entity.start);
  return object_of({{"kind", name_of(kEntityKinds, entity.kind)},
                    {"text", entity.text},
                    {"norm", entity.norm},
                    {"start", start},
                    {"end", counter.at(entity.end)}});
}

json to_json(const Hit& hit) {
  const Passage& passage = hit.passage;
  CodePointCounter counter(passage.text);
  json highlights = json::array();
  for (const Range& range : hit.highlights) {
    highlights.push_back(offsets(counter, range.start, range.end));
  }
  json lines = json::array();
  for (const LineSpan& line : passage.lines) {
    const std::size_t start = counter.at(line.start);
    const Box& box = line.box;
    lines.push_back(object_of({{"start", start},
                               {"end", counter.at(line.end)},
                               {"page", line.page},
                               {"box", json::array({box.left, box.top, box.right, box.bottom})}}));
  }
  json entities = json::array();
  for (const Entity& entity : passage.entities) entities.push_back(to_json(entity, passage.text));
  json out = object_of({{"rank", hit.rank},
                        {"score", rounded(hit.score)},
                        {"passage_id", passage.id},
                        {"document", to_json(hit.document)},
                        {"page_first", passage.page_first},
                        {"page_last", passage.page_last},
                        {"heading_path", passage.heading_path},
                        {"assignment", to_json(passage.assignment)},
                        {"text", passage.text},
                        {"source", name_of(kPageSources, passage.source)},
                        {"quality", rounded(passage.quality)},
                        {"table_header", passage.table_header},
                        {"highlights", std::move(highlights)},
                        {"lines", std::move(lines)},
                        {"citation", hit.citation},
                        {"entities", std::move(entities)},
                        {"match", name_of(kMatchKinds, hit.match)},
                        {"copies", list_of(hit.copies)},
                        {"part", passage.part ? to_json(*passage.part) : json()}});
  if (!hit.context.empty()) out["context"] = list_of(hit.context);
  if (!hit.reasons.empty()) out["explanation"] = list_of(hit.reasons);
  return out;
}

json to_json(const Offer& offer) {
  return object_of({{"kind", name_of(kOfferKinds, offer.kind)},
                    {"read_from", offer.read_from},
                    {"arguments", offer.arguments}});
}

json to_json(const AppliedFilters& filters) {
  json applied = json::object();
  if (filters.year_first || filters.year_last) {
    applied["year"] = {{"first", or_null(filters.year_first)},
                       {"last", or_null(filters.year_last)}};
  }
  if (!filters.bodies.empty()) applied["body"] = filters.bodies;
  if (!filters.types.empty()) applied["type"] = filters.types;
  if (!filters.documents.empty()) applied["document"] = filters.documents;
  return applied;
}

json to_json(const SearchAnswer& answer) {
  json recognised = json::array();
  for (const Entity& entity : answer.recognised) {
    recognised.push_back(to_json(entity, answer.query));
  }
  return object_of({{"query", answer.query},
                    {"interpreted", answer.interpreted},
                    {"filters", to_json(answer.filters)},
                    {"exact", answer.exact},
                    {"all_copies", answer.all_copies},
                    {"total", answer.total},
                    {"distinct", answer.distinct},
                    {"matches", to_json(answer.matches)},
                    {"documents", answer.facets.documents},
                    {"took_ms", rounded(answer.took_ms)},
                    {"scope", to_json(answer.scope)},
                    {"facets", to_json(answer.facets)},
                    {"suggestion", or_null(answer.suggestion)},
                    {"notes", answer.notes},
                    {"recognised", std::move(recognised)},
                    {"offers", list_of(answer.offers)},
                    {"hits", list_of(answer.hits)}});
}

json to_json(const Failure& failure) {
  return object_of({{"path", path_as_text(failure.path)},
                    {"reason", name_of(kFailureReasons, failure.reason)},
                    {"detail", failure.detail}});
}

}  // namespace sporhund::schema
