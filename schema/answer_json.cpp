#include "schema/answer_json.h"

#include "schema/path_text.h"
#include "schema/utf8.h"

namespace sporhund::schema {

namespace {

void write_lines(JsonWriter& out, const Passage& passage) {
  CodePointCounter counter(passage.text);
  out.list(passage.lines, [&](const LineSpan& line) {
    const std::size_t start = counter.at(line.start);
    out.object(member("start", start), member("end", counter.at(line.end)),
               member("page", line.page), member("box", line.box));
  });
}

void write_entities(JsonWriter& out, const std::vector<Entity>& entities, std::string_view text) {
  out.list(entities, [&](const Entity& entity) { out.value(EntityInText{entity, text}); });
}

}  // namespace

void write(JsonWriter& out, const FacetValue& facet) {
  out.object(member("value", facet.value), member("count", facet.count));
}

void write(JsonWriter& out, const Facets& facets) {
  out.object(member("year", facets.year), member("body", facets.body), member("type", facets.type),
             member("document", facets.document), member("owner", facets.owner));
}

void write(JsonWriter& out, const MatchReason& reason) {
  const auto shares = [&] {
    out.start_object();
    for (const auto& [field, share] : reason.field_shares) {
      out.members(member(field, rounded(share)));
    }
    out.end_object();
  };
  out.object(member("query_term", reason.query_term), member("matched", reason.matched),
             member("rule", reason.rule), member("score", rounded(reason.score)),
             member("fields", shares));
}

void write(JsonWriter& out, const UnitPart& part) {
  out.object(member("of", name_of(kUnitKinds, part.kind)), member("number", part.number),
             member("count", part.count));
}

void write(JsonWriter& out, const Copy& copy) {
  out.object(member("passage_id", copy.passage_id), member("document", copy.document),
             member("page_first", copy.page_first), member("page_last", copy.page_last));
}

void write(JsonWriter& out, const Neighbour& neighbour) {
  const Passage& passage = neighbour.passage;
  out.object(member("passage_id", passage.id), member("distance", neighbour.distance),
             member("same_unit", neighbour.same_unit), member("page_first", passage.page_first),
             member("page_last", passage.page_last), member("heading_path", passage.heading_path),
             member("text", passage.text));
}

void write(JsonWriter& out, const AssignmentReference& assignment) {
  out.object(member("id", null_if_empty(assignment.id)),
             member("title", null_if_empty(assignment.title)),
             member("owner", null_if_empty(assignment.owner)));
}

void write(JsonWriter& out, const Box& box) {
  out.value(std::vector<double>{box.left, box.top, box.right, box.bottom});
}

void write(JsonWriter& out, const Scope& scope) {
  out.object(member("documents", scope.documents), member("pages", scope.pages),
             member("unreadable_pages", scope.unreadable_pages),
             member("failed_documents", scope.failed_documents));
}

void write(JsonWriter& out, const MatchCounts& counts) {
  out.object(member("exact", counts.exact), member("stem", counts.stem),
             member("expanded", counts.expanded));
}

void write_members(JsonWriter& out, const Document& document) {
  const Metadata& metadata = document.metadata;
  out.members(
      member("id", document.id), member("path", path_as_text(document.path)),
      member("sha256", document.sha256), member("duplicates", paths_as_text(document.duplicates)),
      member("title", metadata.title), member("type", name_of(kDocumentTypes, metadata.type)),
      member("date", metadata.date), member("year", metadata.year),
      member("sender", metadata.sender), member("recipient", metadata.recipient),
      member("language", metadata.language), member("pages", document.reading.pages));
}

void write(JsonWriter& out, const Document& document) {
  out.start_object();
  write_members(out, document);
  out.end_object();
}

void write(JsonWriter& out, const EntityInText& found) {
  const Entity& entity = found.entity;
  CodePointCounter counter(found.text);
  const std::size_t start = counter.at(entity.start);
  out.object(member("kind", name_of(kEntityKinds, entity.kind)), member("text", entity.text),
             member("norm", entity.norm), member("start", start),
             member("end", counter.at(entity.end)));
}

void write_highlights(JsonWriter& out, const Hit& hit) {
  CodePointCounter counter(hit.passage.text);
  out.list(hit.highlights, [&](const Range& range) {
    const std::size_t start = counter.at(range.start);
    out.value(std::vector<std::size_t>{start, counter.at(range.end)});
  });
}

void write(JsonWriter& out, const Hit& hit) {
  const Passage& passage = hit.passage;
  out.object(
      member("rank", hit.rank), member("score", rounded(hit.score)),
      member("passage_id", passage.id), member("document", hit.document),
      member("page_first", passage.page_first), member("page_last", passage.page_last),
      member("heading_path", passage.heading_path), member("assignment", passage.assignment),
      member("text", passage.text), member("highlights", [&] { write_highlights(out, hit); }),
      member("citation", hit.citation), member("match", name_of(kMatchKinds, hit.match)),
      member("source", name_of(kPageSources, passage.source)),
      member("quality", rounded(passage.quality)), member("table_header", passage.table_header),
      member("part", passage.part), member("copies", hit.copies),
      member_unless_empty("context", hit.context), member_unless_empty("explanation", hit.reasons),
      member("entities", [&] { write_entities(out, passage.entities, passage.text); }),
      member("lines", [&] { write_lines(out, passage); }));
}

void write(JsonWriter& out, const Offer& offer) {
  out.object(member("kind", name_of(kOfferKinds, offer.kind)), member("read_from", offer.read_from),
             member("arguments", offer.arguments));
}

void write(JsonWriter& out, const AppliedFilters& filters) {
  const auto years = [&] {
    out.object(member("first", filters.year_first), member("last", filters.year_last));
  };
  out.start_object();
  if (filters.year_first || filters.year_last) out.members(member("year", years));
  out.members(member_unless_empty("body", filters.bodies),
              member_unless_empty("type", filters.types),
              member_unless_empty("document", filters.documents));
  out.end_object();
}

void write(JsonWriter& out, const SearchAnswer& answer) {
  out.object(member("query", answer.query), member("interpreted", answer.interpreted),
             member("filters", answer.filters), member("exact", answer.exact),
             member("all_copies", answer.all_copies), member("total", answer.total),
             member("distinct", answer.distinct), member("matches", answer.matches),
             member("documents", answer.facets.documents),
             member("took_ms", rounded(answer.took_ms)), member("scope", answer.scope),
             member("suggestion", answer.suggestion), member("notes", answer.notes),
             member("recognised", [&] { write_entities(out, answer.recognised, answer.query); }),
             member("offers", answer.offers), member("facets", answer.facets),
             member("hits", answer.hits));
}

}  // namespace sporhund::schema
