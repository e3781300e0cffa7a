#pragma once

/// Options and arguments that several commands have.

#include "cli/options.h"
#include "indexer/ocr/options.h"
#include "schema/document.h"

namespace sporhund::cli {

template <typename Enum, std::size_t N>
std::vector<std::string_view> names_in(const schema::Names<Enum, N>& names) {
  std::vector<std::string_view> list;
  for (const auto& entry : names) list.push_back(entry.second);
  return list;
}

inline const Option kDb{.name = "db",
                        .kind = ValueKind::folder,
                        .value = "MAPPE",
                        .help = "mappen som indeksen ligger i",
                        .fallback_words =
                            "$SPORHUND_DB, ellers $XDG_DATA_HOME/sporhund, "
                            "ellers ~/.local/share/sporhund"};
inline const Option kJson{
    .name = "json",
    .help = "svar med ett JSON-objekt på standard ut; meldinger går til standard feil"};
inline const Option kColor{
    .name = "color",
    .kind = ValueKind::choice,
    .value = "NÅR",
    .help = "bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt",
    .fallback = "auto",
    .choices = {"auto", "always", "never"}};
inline const Option kNoProgress{.name = "no-progress", .help = "vis ikke framdrift underveis"};
inline const Option kOcr{
    .name = "ocr",
    .kind = ValueKind::choice,
    .value = "NÅR",
    .help =
        "tekstgjenkjenning (OCR): auto leser bilder av sider uten brukbar tekst, off leser ingen "
        "og lar sidene stå som uleste, force leser hver side som bilde",
    .fallback = "auto",
    .choices = names_in(indexer::kOcrModes)};
inline const Option kYears{
    .name = "year",
    .letter = 'y',
    .kind = ValueKind::years,
    .value = "ÅR",
    .help = "bare dokumenter fra disse årene: 2023, 2022..2024, ..2023 eller 2022.."};
inline const Option kBody{
    .name = "body",
    .letter = 'b',
    .kind = ValueKind::text,
    .value = "NAVN",
    .help =
        "bare passasjer som nevner organet, eller står i brev til det; navn, forkortelse, eller en "
        "gruppe som RHF-ene",
    .repeatable = true};
inline const Option kType{.name = "type",
                          .letter = 't',
                          .kind = ValueKind::document_type,
                          .value = "TYPE",
                          .help = "bare dokumenter av denne typen",
                          .choices = names_in(schema::kDocumentTypes),
                          .repeatable = true};
inline const Option kDocument{
    .name = "document",
    .letter = 'd',
    .kind = ValueKind::text,
    .value = "ID",
    .help =
        "bare dette dokumentet: ID-en, begynnelsen av den, eller filnavnet uten "
        "endelse",
    .repeatable = true};
inline const Option kAllWords{
    .name = "all-words", .letter = 'a', .help = "krev at alle ordene er med"};
inline const Option kExact{
    .name = "exact",
    .letter = 'x',
    .help =
        "bare ordene slik de er skrevet, uten bøyning, sammensetninger, den andre "
        "målformen, forkortelser og stavefeil; store og små bokstaver er like"};
inline const Option kContext{.name = "context",
                             .letter = 'c',
                             .kind = ValueKind::number,
                             .value = "ANTALL",
                             .help =
                                 "ta med så mange passasjer før og etter hvert treff, og resten av "
                                 "oppdraget eller listen som treffet er en del av",
                             .fallback = "0"};
inline const Option kAllCopies{
    .name = "all-copies",
    .help =
        "vis hver forekomst av en tekst som står likt flere steder, ikke "
        "bare den beste"};
inline const Option kExplain{
    .name = "explain", .letter = 'e', .help = "vis hvorfor hver passasje ga treff"};

inline const Argument kQuestion{.value = "SPØRSMÅL",
                                .help =
                                    "ord, \"fraser\", begynn*, OG/ELLER/IKKE, -ord, parenteser og "
                                    "felt:verdi",
                                .repeatable = true};

inline const Argument kExportQuestion = [] {
  Argument question = kQuestion;
  question.optional = true;
  return question;
}();

}  // namespace sporhund::cli
