#pragma once

/// The table of what is in the index: fields, their Xapian prefixes and weights, and value slots.
/// Indexer, query parser and `--help` all read it from here; docs/index_format.md repeats it.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/passage.h"

namespace sporhund::schema {

enum class FieldId : std::uint8_t {
  body_text,
  title,
  heading,
  assignment_title,
  table,
  organisation,
  type,
  year,
  language,
  document,
  assignment_id,
  case_number,
  owner,
  deadline,
  budget,
};

enum class FieldKind : std::uint8_t {
  text,   ///< analysed words with positions, ranked
  exact,  ///< one boolean term per value
  range,  ///< a boolean term per year, and ranges `a..b`
  dates,  ///< a boolean term per day; days, months, years and ranges of them
};

struct Field {
  FieldId id;
  FieldKind kind;
  std::string_view name;     ///< Norwegian, as typed before the colon
  std::string_view english;  ///< English, as typed before the colon
  /// Xapian term prefix; a stem's prefix is "Z" before it. The body has none: its words are those
  /// that the merged terms hold beyond the other text fields'.
  std::string_view prefix;
  /// Text fields: how often each word counts in the passage's merged term frequencies, in quarters
  /// (BM25F as in Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted
  /// fields", CIKM 2004). The document's title stands in every passage.
  int quarter_weight;
  /// Exact fields: the kind of things whose norms are its values where a passage names them.
  std::optional<EntityKind> named = std::nullopt;
};

inline constexpr auto kFields = std::to_array<Field>({
    // the passage's own words
    {FieldId::body_text, FieldKind::text, "tekst", "text", "", 4},
    // the document's title
    {FieldId::title, FieldKind::text, "tittel", "title", "S", 2},
    // the headings above the passage
    {FieldId::heading, FieldKind::text, "overskrift", "heading", "XH", 4},
    // the title of the assignment the passage belongs to
    {FieldId::assignment_title, FieldKind::text, "oppdrag", "assignment", "XA", 6},
    // the header cells above a table's rows
    {FieldId::table, FieldKind::text, "tabell", "table", "XT", 2},
    // a body named in the passage, or the document's recipient
    {FieldId::organisation, FieldKind::exact, "organ", "body", "XO", 0, EntityKind::organisation},
    // the document's type
    {FieldId::type, FieldKind::exact, "type", "type", "XY", 0},
    // the document's year
    {FieldId::year, FieldKind::range, "år", "year", "Y", 0},
    // nb, nn or en
    {FieldId::language, FieldKind::exact, "språk", "language", "L", 0},
    // the document's id or file name
    {FieldId::document, FieldKind::exact, "dokument", "document", "XD", 0},
    // an assignment's ID that the passage names, such as TB2023-09
    {FieldId::assignment_id, FieldKind::exact, "id", "id", "XI", 0, EntityKind::assignment},
    // a case number that the passage names, such as 25/23
    {FieldId::case_number, FieldKind::exact, "sak", "case", "XS", 0, EntityKind::case_number},
    // the body that has the assignment the passage belongs to
    {FieldId::owner, FieldKind::exact, "eier", "owner", "XE", 0},
    // a deadline of the assignment the passage belongs to: 2023-06, 2023-06..2023-07
    {FieldId::deadline, FieldKind::dates, "frist", "deadline", "XF", 0},
    // a chapter or post of the budget that the passage names: 701, "701 post 21"
    {FieldId::budget, FieldKind::exact, "kap", "budget", "XP", 0, EntityKind::budget},
});

constexpr const Field& field(FieldId id) {
  for (const Field& known : kFields) {
    if (known.id == id) return known;
  }
  return kFields[0];
}

/// The field with this Norwegian or English name (lower case), if there is one.
constexpr std::optional<FieldId> field_named(std::string_view name) {
  for (const Field& known : kFields) {
    if (known.name == name || known.english == name) return known.id;
  }
  return std::nullopt;
}

/// Every record has one boolean term of its kind and one unique term "Q" + its key.
inline constexpr std::string_view kPassageKind = "XKP";
inline constexpr std::string_view kDocumentKind = "XKD";
inline constexpr std::string_view kFailureKind = "XKF";
inline constexpr std::string_view kAssignmentKind = "XKA";
inline constexpr std::string_view kItemKind = "XKI";
inline constexpr std::string_view kOwnershipKind = "XKO";
inline constexpr std::string_view kUniquePrefix = "Q";

/// Of passages: a thing that the text names, by its norm, and an abbreviation that it defines.
inline constexpr std::string_view kNamedPrefix = "XN";
inline constexpr std::string_view kDefinitionPrefix = "XB";
/// Of passages: its positions are those of words of the text that may name a place.
inline constexpr std::string_view kPlaceTerm = "XL";
/// Of passages that only lead in to what follows: «Direktoratet skal:».
inline constexpr std::string_view kLeadInTerm = "XC";

/// Value slots. On passages unless said otherwise.
enum Slot : std::uint32_t {
  kSlotOrder = 0,    ///< the passage id, padded: the order of equal scores; ownerships', too
  kSlotCounted = 1,  ///< on documents: what is counted of passages, schema/counted_document.h
  kSlotWords = 2,    ///< its words and where they stand: schema/forward_entry.h
};

}  // namespace sporhund::schema
