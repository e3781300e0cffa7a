#include "cli/command_table.h"
#include "cli/shared_options.h"
#include "query/export.h"

namespace sporhund::cli {

Command search_command() {
  return {.name = "search",
          .summary = "finn passasjer, de beste først",
          .description =
              "Viser passasjene som svarer best på spørsmålet, med sidetall og "
              "kildehenvisning, og sier hvor mye som ble gjennomsøkt. En tekst som står likt "
              "flere steder, vises én gang, med stedene.\n"
              "År, organer og spørsmål i teksten tilbys som valg og kommandoer; ingenting "
              "avgrenses uten at du ber om det.",
          .arguments = {kQuestion},
          .options = {kDb,
                      kYears,
                      kBody,
                      kType,
                      kDocument,
                      kAllWords,
                      kExact,
                      kContext,
                      kAllCopies,
                      kExplain,
                      {.name = "limit",
                       .letter = 'n',
                       .kind = ValueKind::number,
                       .value = "ANTALL",
                       .help = "høyst så mange treff",
                       .fallback = "10"},
                      {.name = "offset",
                       .kind = ValueKind::number,
                       .value = "ANTALL",
                       .help = "hopp over så mange treff",
                       .fallback = "0"},
                      kColor,
                      kJson},
          .examples = {{"sporhund search digital hjemmeoppfølging --year 2023",
                        "passasjer fra 2023, de beste først"},
                       {"sporhund search 'id:TB2023-09'", "alt som nevner oppdraget"},
                       {"sporhund search prøvesvar --exact --context 1",
                        "ordet akkurat slik, med teksten rundt"},
                       {"sporhund search '\"nasjonal plan\" -budsjett' --type tildelingsbrev",
                        "frasen, men ikke ordet, i tildelingsbrev"}}};
}

Command assignments_command() {
  Option owner = kBody;
  owner.help = "bare oppdrag som organet har, eller skal delta i; navn, forkortelse eller gruppe";
  return {.name = "assignments",
          .summary = "list oppdragene: hvem har fått beskjed om hva",
          .description =
              "Viser hvert oppdrag med og uten nummer, hvem som skal gjøre det, med hvem, og når: "
              "ordrett, med sidetall, dokument for dokument. Der teksten bare sier "
              "«direktoratet», står det hva navnet på eieren er sluttet av.",
          .options = {kDb, kYears, owner, kType, kDocument, kColor, kJson},
          .examples = {{"sporhund assignments --year 2023 --body NHN",
                        "hva Norsk helsenett fikk beskjed om i 2023"}}};
}

Command items_command() {
  return {.name = "items",
          .summary = "list sakene i møter og hva som ble vedtatt",
          .description =
              "Viser hver sak med tittel, type, og forslaget til vedtak og vedtaket ordrett, med "
              "sidetall, dokument for dokument. Vedtak som bare gjengis fra tidligere møter, er "
              "ikke med.",
          .options = {kDb, kYears, kType, kDocument, kColor, kJson},
          .examples = {{"sporhund items --year 2023", "sakene fra 2023"}}};
}

Command owner_command() {
  return {.name = "owner",
          .summary = "finn hvem som eier, bidrar til eller er foreslått for et tiltak",
          .description =
              "Viser organene som tekstene sier har tiltaket, de sikreste først, hvert med sitat "
              "og side. «Direktoratet» og lignende i et brev er tolket som mottakeren, og merket "
              "som utledet. Sier en tekst at eieren ikke er utpekt ennå, står det.\n"
              "Finnes ingen, er svaret tomt og avslutningskoden likevel 0.",
          .arguments = {{.value = "TILTAK",
                         .help = "tiltaket, med ord fra tittelen eller en beskrivelse",
                         .repeatable = true}},
          .options = {kDb, kYears, kColor, kJson},
          .examples = {
              {"sporhund owner helseteknologiordning --year 2023", "hvem som hadde den i 2023"}}};
}

Command trace_command() {
  return {.name = "trace",
          .summary = "følg et oppdrag eller tiltak gjennom dokumentene",
          .description =
              "Viser hvor oppdraget ble gitt, nevnt, drøftet, foreslått, vedtatt og endret, etter "
              "dato, hvert med sitat og side; deretter hva dokumentene er uenige om, som frist "
              "eller beløp, og hvilken verdi som gjelder.\n"
              "Finnes ingen spor, er svaret tomt og avslutningskoden likevel 0.",
          .arguments = {{.value = "ID|TILTAK",
                         .help = "et oppdrags ID, et saksnummer som 25/23, eller et tiltak",
                         .repeatable = true}},
          .options = {kDb, kColor, kJson},
          .examples = {{"sporhund trace TB2023-09", "oppdraget fra det ble gitt"},
                       {"sporhund trace pasientens legemiddelliste", "tiltaket over flere år"}}};
}

Command documents_command() {
  return {.name = "documents",
          .summary = "list dokumentene i indeksen og hvor godt de ble lest",
          .description =
              "Viser hvert dokument med tittel, type, år, sider, hvor mange sider som ikke "
              "kunne leses, og lesekvaliteten; deretter filene som ble hoppet over.",
          .options = {kDb, kColor, kJson}};
}

Command export_command() {
  return {
      .name = "export",
      .summary = "skriv alle treff med kildehenvisning til en fil",
      .description =
          "Skriver alle passasjer som svarer på spørsmålet, ikke bare de første, med "
          "side, sitat, kildehenvisning og filens SHA-256. Filen kan prøves senere med "
          "«sporhund verify».",
      .arguments = {kExportQuestion},
      .options = {{.name = "output",
                   .letter = 'o',
                   .kind = ValueKind::file,
                   .value = "FIL",
                   .help = "filen som skrives (må oppgis); finnes den fra før, blir den erstattet"},
                  {.name = "format",
                   .letter = 'f',
                   .kind = ValueKind::choice,
                   .value = "FORMAT",
                   .help = "filens format",
                   .fallback_words = "etter filens endelse",
                   .choices = names_in(query::kExportFormats)},
                  kDb,
                  kYears,
                  kBody,
                  kType,
                  kDocument,
                  {.name = "assignments",
                   .help = "skriv oppdragene som «sporhund assignments» viser, ett i hver rad, "
                           "uten SPØRSMÅL; csv, jsonl, xlsx eller md"},
                  {.name = "owners",
                   .help = "skriv organene som eier eller bidrar til tiltaket i SPØRSMÅL, ett "
                           "sitat i hver rad, også det som ennå er uten eier; csv, jsonl, xlsx "
                           "eller md"},
                  kAllWords,
                  kExact,
                  kContext,
                  kColor,
                  kJson},
      .examples = {{"sporhund export kjernejournal --year 2022..2024 -o kjernejournal.xlsx",
                    "alle treff i et regneark"}}};
}

Command eval_command() {
  return {.name = "eval",
          .summary = "mål hvor godt søkene finner det som er vurdert som relevant",
          .description =
              "Søker etter hvert emne i FIL og viser nDCG@10, recall@10, success@1 og MRR for "
              "hvert av dem og i snitt. FIL har ett JSON-objekt per linje: qid, query, filters "
              "(year, body, type) og units; en enhet er doc (filnavn uten endelse), quotes og "
              "grade (1-3).",
          .arguments = {{.value = "FIL", .kind = ValueKind::file, .help = "emnene"}},
          .options = {kDb, kJson}};
}

}  // namespace sporhund::cli
