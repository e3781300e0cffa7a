#pragma once

/// The unit that is searched, shown and cited.

#include <optional>
#include <string>
#include <vector>

#include "schema/document.h"
#include "schema/geometry.h"
#include "schema/names.h"

namespace sporhund::schema {

enum class EntityKind {
  organisation,
  assignment,
  case_number,
  deadline,
  date,
  money,
  budget,
  law,
  document,
};

inline constexpr auto kEntityKinds = std::to_array<Name<EntityKind>>({
    {EntityKind::organisation, "organisation"},
    {EntityKind::assignment, "assignment"},
    {EntityKind::case_number, "case"},
    {EntityKind::deadline, "deadline"},
    {EntityKind::date, "date"},
    {EntityKind::money, "money"},
    {EntityKind::budget, "budget"},
    {EntityKind::law, "law"},
    {EntityKind::document, "document"},
});

/// A thing that a text names. Offsets are bytes into that text, half-open.
struct Entity {
  EntityKind kind = EntityKind::organisation;
  std::string text;  ///< as printed
  /// Its one spelling: a body's full name, "TB2023-09", "25/23", an ISO date, whole kroner,
  /// "kap. 701 post 21", "postloven § 3", "Prop. 1 S (2030–2031)"; empty where there is no value.
  std::string norm;
  std::size_t start = 0;
  std::size_t end = 0;

  bool operator==(const Entity&) const = default;
};

/// Where a stretch of a passage's text stands: one line of one page.
/// Offsets are bytes into the passage's text, half-open.
struct LineSpan {
  std::size_t start = 0;
  std::size_t end = 0;
  int page = 1;  ///< from 1
  Box box;

  bool operator==(const LineSpan&) const = default;
};

/// The assignment a passage belongs to.
struct AssignmentReference {
  std::string id;  ///< with plain hyphens; empty where it has none
  std::string title;
  std::string owner;  ///< empty where it is not known

  bool operator==(const AssignmentReference&) const = default;
};

/// What was cut into several passages because it is long.
enum class UnitKind { assignment, list };

inline constexpr auto kUnitKinds = std::to_array<Name<UnitKind>>({
    {UnitKind::assignment, "assignment"},
    {UnitKind::list, "list"},
});

/// Which of them a passage is, from 1.
struct UnitPart {
  UnitKind kind = UnitKind::assignment;
  int number = 1;
  int count = 1;

  bool operator==(const UnitPart&) const = default;
};

/// A paragraph, list, group of table rows or part of an assignment under its heading path.
/// Lines of `text` are paragraphs, list items or table rows; a tab stands between cells.
struct Passage {
  std::string id;  ///< document id, "-", ordinal: "0a1b2c3d4e5f-17"
  std::string document_id;
  int ordinal = 0;  ///< from 0, in reading order
  int page_first = 1;
  int page_last = 1;
  std::vector<std::string> heading_path;  ///< outermost first
  std::optional<AssignmentReference> assignment;
  std::optional<UnitPart> part;  ///< where it is one of several
  std::string text;              ///< repaired, as shown and cited; UTF-8, NFC
  std::string table_header;      ///< the header row that `text`'s rows stand under; may be empty
  std::vector<LineSpan> lines;   ///< ascending, without overlap
  PageSource source = PageSource::text;  ///< ocr where any of its lines is
  double quality = 1;                    ///< 0..1, mean over its letters, in thousandths
  std::vector<Entity> entities;

  bool operator==(const Passage&) const = default;
};

}  // namespace sporhund::schema
