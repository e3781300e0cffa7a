#pragma once

/// What the commands answer; schema/json.h gives their JSON, schema/*.schema.json its shape.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/document.h"
#include "schema/passage.h"
#include "schema/records.h"

namespace sporhund::schema {

/// A half-open stretch of bytes in a text.
struct Range {
  std::size_t start = 0;
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
};

/// What was searched, so that nobody takes silence for absence.
struct Scope {
  int documents = 0;
  int pages = 0;
  int unreadable_pages = 0;
  int failed_documents = 0;
  bool operator==(const Scope&) const = default;
};

struct FacetValue {
  std::string value;
  int count = 0;
  bool operator==(const FacetValue&) const = default;
};

/// Most frequent first; equal counts in byte order of the value.
struct Facets {
  std::vector<FacetValue> year;
  std::vector<FacetValue> body;
  std::vector<FacetValue> type;
  std::vector<FacetValue> document;  ///< document ids
  std::vector<FacetValue> owner;     ///< of the assignments that the passages belong to
};

/// Why a passage matched: one row per word of the question that it holds.
struct MatchReason {
  std::string query_term;  ///< as typed
  std::string matched;     ///< as printed in the passage, the different forms joined by ", "
  std::string rule;        ///< exact, stem, prefix, phrase, field …
  std::vector<std::pair<std::string, double>> field_shares;  ///< field name, part of the score
  double score = 0;
};

struct Hit {
  int rank = 1;  ///< from 1
  double score = 0;
  Passage passage;
  Document document;
  std::vector<Range> highlights;     ///< bytes into passage.text, ascending, without overlap
  std::string citation;              ///< Norwegian APA style
  std::vector<MatchReason> reasons;  ///< only where asked for
  /// Where the hit is a statement of ownership: its passage is then the statement's quote alone.
  std::optional<Ownership> ownership;
};

/// Filters as applied, in the words of CONTRACT. Empty: not applied.
struct AppliedFilters {
  std::optional<int> year_first;
  std::optional<int> year_last;
  std::vector<std::string> bodies;  ///< full names
  std::vector<std::string> types;
  std::vector<std::string> documents;  ///< document ids
};

struct SearchAnswer {
  std::string query;        ///< as typed
  std::string interpreted;  ///< as understood
  AppliedFilters filters;
  int total = 0;  ///< passages that match, exact
  double took_ms = 0;
  Scope scope;
  Facets facets;
  std::optional<std::string> suggestion;  ///< the question with misspelt words corrected
  std::vector<std::string> notes;         ///< what could not be read as it was typed, for people
  std::vector<Hit> hits;
};

/// The sum of an `index` run. seen = indexed + unchanged + duplicates + failed.
struct IndexReport {
  int seen = 0;
  int indexed = 0;
  int unchanged = 0;
  int removed = 0;
  int duplicates = 0;
  int failed = 0;
  int pages = 0;  ///< pages of the documents indexed in this run
  int ocr_pages = 0;
  int passages = 0;  ///< passages of the documents indexed in this run
  int assignments = 0;
  double seconds = 0;
  std::vector<Failure> failures;  ///< by path
};

/// A record and the document it stands in.
struct AssignmentRow {
  Assignment assignment;
  Document document;
  std::string citation;  ///< Norwegian APA style
};

struct ItemRow {
  AgendaItem item;
  Document document;
  std::string citation;
};

struct CheckAnswer {
  bool ok = true;
  int format_version = 0;
  int analyser_version = 0;
  int documents = 0;
  int passages = 0;
  std::string digest;  ///< SHA-256 of the index's content, the same for the same files
  std::vector<std::string> problems;
};

}  // namespace sporhund::schema
