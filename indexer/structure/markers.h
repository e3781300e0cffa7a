#pragma once

/// What a line begins with: list markers, section numbers, case numbers and assignment IDs.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::indexer {

/// Bytes of the list marker ("•", "–", "1.", "a)", "(i)") and the space behind it; 0 where there
/// is none. "1. juni" and "25. mai 2023" are dates, "2.1 Mål" a section number: no markers.
std::size_t list_marker_length(std::string_view line);

/// The numbers of a section number: "2" is 2, "2.1.3" is 2, 1, 3; none where the line has none.
std::vector<int> section_number(std::string_view line);

/// How deep a section number goes: "2" 1, "2.1" 2, "2.1.3" 3; 0 where the line has none.
int section_depth(std::string_view line);

/// Bytes of a case number's beginning of a line ("25/23 ", "Sak 25/23:", "NUIT 25/23",
/// "Styresak nr. 31-2025", "ST 2025/31"); 0 if none.
std::size_t case_prefix_length(std::string_view line);

/// Bytes of "Sak 3 " or "Sak 4. ", a case's number without a year, before a title; 0 if none.
std::size_t plain_case_prefix_length(std::string_view line);

/// The word behind a label anywhere in a text: "Sakstype: Drøfting" has one behind "Sakstype".
std::string_view word_behind_label(std::string_view text, std::string_view label);

/// The case's number in the head of a memo, "Møte 2/31 … Saksnummer 15/31"; empty where it is none.
std::string_view memo_case_number(std::string_view text);

/// Bytes of a label and its colon, as letterheads and memos have them: "Til:", "Vår ref.:"; 0 where
/// a line begins with none.
std::size_t label_length(std::string_view line);

/// Bytes of "Oppdrag: ", "Oppdrag 3 " or "Oppdrag nr. 3: " before a title; 0 if none, as for what a
/// list of assignments is called ("Oppdrag 2024:").
std::size_t assignment_label_length(std::string_view line);

/// The assignment ID that a line begins with, perhaps behind "ID:" or "Oppdrag", or that is a row's
/// first cell; and what is behind it.
struct AssignmentPrefix {
  std::string id;          ///< plain hyphen; empty where the line begins with none
  std::size_t length = 0;  ///< bytes up to what follows: the title
};
AssignmentPrefix assignment_prefix(std::string_view line);

}  // namespace sporhund::indexer
