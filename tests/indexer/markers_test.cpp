#include "indexer/structure/markers.h"

#include <gtest/gtest.h>

namespace sporhund::indexer {
namespace {

TEST(Markers, ListMarkersAreToldFromDatesNamesAndNumbers) {
  const struct {
    const char* line;
    std::size_t length;
  } rows[] = {
      {"• punkt", 4},
      {"– strek", 4},
      {"- strek", 2},
      {"1. første", 3},
      {"12) tolvte", 4},
      {"a) bokstav", 3},
      {"(iv) romersk", 5},
      {"b. bokstav", 3},
      {"1. juni er fristen", 0},
      {"25. mai 2023", 0},
      {"A. Hansen møtte", 0},
      {"2.1 Mål", 0},
      {"-5 grader", 0},
      {"•", 0},
      {"", 0},
      {"2023. Året", 0},
      {"og videre", 0},
      {"1. kvartal", 0},
  };
  for (const auto& row : rows) EXPECT_EQ(list_marker_length(row.line), row.length) << row.line;
}

TEST(Markers, SectionNumbersTellTheirDepth) {
  const struct {
    const char* line;
    int depth;
  } rows[] = {
      {"1 Innledning", 1},
      {"2. Mål", 1},
      {"2.1 Hovedmål", 2},
      {"3.2.1 Økonomi", 3},
      {"10.4. Årsplan", 2},
      {"2023 ble et år", 0},
      {"1. juni", 0},
      {"5 mill. kroner", 0},
      {"2.1", 0},
      {"Mål 2.1", 0},
      {"", 0},
  };
  for (const auto& row : rows) EXPECT_EQ(section_depth(row.line), row.depth) << row.line;
}

TEST(Markers, CaseNumbersBeginAgendaItems) {
  const struct {
    const char* line;
    std::size_t length;
  } rows[] = {
      {"25/23 Prioritering", 6},
      {"Sak 7/24: Budsjett", 10},
      {"NUFA 12/21 Plan", 11},
      {"25/23", 5},
      {"Sak 31-2025 Plan", 12},
      {"SAK 031/2025", 12},
      {"Styresak nr. 31-2025 Plan", 21},
      {"Orienteringssak 3/25 Plan", 21},
      {"ST 2025/31 Plan", 11},
      {"Sak 2025/31 Plan", 12},
      {"FS-12/25 Plan", 9},
      {"S 7.1/31 Plan", 9},
      {"Sak 7.1/31 Plan", 11},
      {"Sak 7.1-31 Plan", 0},
      {"7.1/31 Plan", 0},
      {"2025/31 Plan", 0},
      {"Sak 2025/3112 Plan", 0},
      {"Saksnr. 25/1203", 0},
      {"31-2025 Plan", 0},
      {"25/2023 nei", 0},
      {"3/4 av tiden", 0},
      {"den 25/23", 0},
      {"", 0},
  };
  for (const auto& row : rows) EXPECT_EQ(case_prefix_length(row.line), row.length) << row.line;
}

TEST(Markers, AssignmentIdsAreReadWithAnyDash) {
  const struct {
    const char* line;
    const char* id;
    const char* title;
  } rows[] = {
      {"ID: TB2023-09 Varsling", "TB2023-09", "Varsling"},
      {"TB2023–15 Samhandling", "TB2023-15", "Samhandling"},
      {"ID: 2024-01 Felles plan", "2024-01", "Felles plan"},
      {"Oppdrag TTB2024-41: Kodeverk", "TTB2024-41", "Kodeverk"},
      {"TB 2023-04 – Register", "TB2023-04", "Register"},
      {"2024-01 er en måned", "", ""},
      {"Se TB2023-09", "", ""},
      {"2023-2024", "", ""},
      {"ID-kort skal brukes", "", ""},
      {"", "", ""},
  };
  for (const auto& row : rows) {
    const AssignmentPrefix prefix = assignment_prefix(row.line);
    EXPECT_EQ(prefix.id, row.id) << row.line;
    if (!prefix.id.empty()) {
      EXPECT_EQ(std::string(row.line).substr(prefix.length), row.title);
    }
  }
}

TEST(Markers, CasesWithoutAYearHaveATitle) {
  EXPECT_EQ(plain_case_prefix_length("Sak 3 Rammer"), 6U);
  EXPECT_EQ(plain_case_prefix_length("SAK 12. Rammer"), 8U);
  EXPECT_EQ(plain_case_prefix_length("Sak 3 ble utsatt"), 0U);
  EXPECT_EQ(plain_case_prefix_length("Saken ble utsatt"), 0U);
}

TEST(Markers, LabelsAreShortAndHaveAColon) {
  const struct {
    const char* line;
    std::size_t length;
  } rows[] = {
      {"Til: Etaten", 4},   {"Vår ref.: 31/7", 10},
      {"Emne:", 5},         {"Møtet begynte kl. 10:30", 0},
      {"deretter: mer", 0}, {"Han sa det slik vi alle gjør: nei", 0},
      {"12:30 Lunsj", 0},   {"Kystverket. Frist: 1. mai", 0},
      {"Ingen kolon", 0},   {"", 0},
  };
  for (const auto& row : rows) EXPECT_EQ(label_length(row.line), row.length) << row.line;
}

TEST(Markers, AMemosHeadHasACaseNumber) {
  const struct {
    const char* text;
    const char* number;
  } rows[] = {
      {"Møte 2/31 Dato 02.05.2031 Saksnummer 15/31 Type Drøfting", "15/31"},
      {"Saksnr.: 7/31", "7/31"},
      {"Saksnummer\t8/31", "8/31"},
      {"Saksnr\tSak\tType", ""},
      {"Saksnummer 2031/4412", ""},
      {"Sak 7/31", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(memo_case_number(row.text), row.number) << row.text;
}

TEST(Markers, AssignmentsMayBeLabelledWithoutAnId) {
  const struct {
    const char* line;
    std::size_t length;
  } rows[] = {
      {"Oppdrag: Nye skilt", 9}, {"Oppdrag 3 Nye skilt", 10}, {"Oppdrag nr. 3: Nye skilt", 15},
      {"Oppdrag 3 – Skilt", 14}, {"Oppdrag 2031:", 0},        {"Oppdrag", 0},
      {"Oppdrag 3 er løst", 0},  {"Oppdraget: Skilt", 0},
  };
  for (const auto& row : rows) EXPECT_EQ(assignment_label_length(row.line), row.length) << row.line;
}

}  // namespace
}  // namespace sporhund::indexer
