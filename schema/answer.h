#pragma once

/// What the commands answer; schema/answer_json.h gives their JSON, schema/*.schema.json its shape.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/document.h"
#include "schema/names.h"
#include "schema/passage.h"
#include "schema/passed_over.h"
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

/// So many documents are named in a facet; all are counted.
inline constexpr std::size_t kMostDocumentFacets = 100;

/// Most frequent first; equal counts in byte order of the value.
struct Facets {
  std::vector<FacetValue> year;
  std::vector<FacetValue> body;
  std::vector<FacetValue> type;
  std::vector<FacetValue> document;  ///< document ids; those with most passages
  std::size_t documents = 0;         ///< how many there are in all
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

/// How a passage came to match: by the strictest reading of the question that finds it.
enum class MatchKind {
  exact,     ///< the question's words as they are written, case aside
  stem,      ///< other forms of them, too
  expanded,  ///< other words that stand for them: parts of compounds, long forms, spellings
};

inline constexpr auto kMatchKinds = std::to_array<Name<MatchKind>>({
    {MatchKind::exact, "exact"},
    {MatchKind::stem, "stem"},
    {MatchKind::expanded, "expanded"},
});

/// A passage near a hit in its document.
struct Neighbour {
  Passage passage;
  int distance = 1;        ///< in passages; negative: before the hit
  bool same_unit = false;  ///< another part of what the hit is a part of
};

/// Another place where a hit's text stands.
struct Copy {
  std::string passage_id;
  Document document;
  int page_first = 1;
  int page_last = 1;
};

struct Hit {
  int rank = 1;  ///< from 1
  double score = 0;
  Passage passage;
  Document document;
  std::vector<Range> highlights;  ///< bytes into passage.text, ascending, without overlap
  std::string citation;           ///< Norwegian APA style
  MatchKind match = MatchKind::exact;
  std::vector<MatchReason> reasons;  ///< only where asked for
  std::vector<Copy> copies;          ///< that match as well and were left out, in document order
  std::vector<Neighbour> context;    ///< in reading order; only where asked for
  /// Where the hit is a statement of ownership: its passage is then the statement's quote alone.
  std::optional<Ownership> ownership;
  /// Where the hit is an assignment: its passage is then the assignment's text alone.
  std::optional<Assignment> given;
};

/// Filters as applied. Empty: not applied.
struct AppliedFilters {
  std::optional<int> year_first;
  std::optional<int> year_last;
  std::vector<std::string> bodies;  ///< full names
  std::vector<std::string> types;
  std::vector<std::string> documents;  ///< document ids
};

/// How many passages match by which reading; the sum is the answer's total.
struct MatchCounts {
  int exact = 0;
  int stem = 0;
  int expanded = 0;
  bool operator==(const MatchCounts&) const = default;
};

/// A way on that the question's words suggest; it is never taken unasked.
enum class OfferKind {
  filter,   ///< options that narrow the same search
  widen,    ///< options that take in more of what the same command is asked for
  command,  ///< another command that answers what was asked
};

inline constexpr auto kOfferKinds = std::to_array<Name<OfferKind>>({
    {OfferKind::filter, "filter"},
    {OfferKind::widen, "widen"},
    {OfferKind::command, "command"},
});

struct Offer {
  OfferKind kind = OfferKind::filter;
  /// The words of the question, as typed; of what widens a filter, the value that suggests it.
  std::string read_from;
  std::vector<std::string> arguments;  ///< "--year", "2023"; "owner", "Normen"
  bool operator==(const Offer&) const = default;
};

struct SearchAnswer {
  std::string query;        ///< as typed
  std::string interpreted;  ///< as understood
  AppliedFilters filters;
  bool exact = false;       ///< words were searched as they are written only
  bool all_copies = false;  ///< each copy of a text is a hit of its own
  int total = 0;            ///< passages that match, each copy of a text counted
  int distinct = 0;         ///< different texts among them
  MatchCounts matches;
  double took_ms = 0;
  Scope scope;
  Facets facets;
  std::optional<std::string> suggestion;  ///< the question with misspelt words corrected
  std::vector<std::string> notes;         ///< what could not be read as it was typed, for people
  std::vector<Entity> recognised;         ///< in the question's free text; bytes into `query`
  std::vector<Offer> offers;
  std::vector<Hit> hits;
};

/// Pages of a document that was indexed without them.
struct UnreadPages {
  std::string path;
  std::vector<UnreadPage> pages;  ///< ascending
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
  std::vector<Failure> failures;        ///< by path
  std::vector<UnreadPages> unread;      ///< of the documents indexed in this run, by path
  std::vector<std::string> notes;       ///< what the run did besides, for people
  std::vector<PassedOver> passed_over;  ///< what lies beside the files, by kind and ending
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

/// What `check --repair` did with an index that was damaged.
struct Repair {
  bool rebuilt = false;               ///< the index was made again
  std::vector<std::string> problems;  ///< what was wrong before
  int documents = 0;                  ///< in the index that was made
  int read_again = 0;                 ///< extractions that were gone or damaged, read anew
  int nameless = 0;                   ///< extractions kept of which nobody knows the file any more
  std::vector<Failure> failures;      ///< files that must be indexed again, by path
};

struct CheckAnswer {
  bool ok = true;
  int format_version = 0;
  int analyser_version = 0;
  int documents = 0;
  int passages = 0;
  std::string digest;  ///< SHA-256 of the index's content, the same for the same files
  std::vector<std::string> problems;
  std::optional<Repair> repair;  ///< where one was asked for
};

}  // namespace sporhund::schema
