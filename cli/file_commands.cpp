#include "cli/command_table.h"
#include "cli/shared_options.h"

namespace sporhund::cli {

Command index_command() {
  return {
      .name = "index",
      .summary = "les dokumentene og gjør dem søkbare",
      .description =
          "Leser PDF-er, .txt og .md under hver STI, også i .zip-arkiver, og legger det som er "
          "nytt eller endret, i indeksen. Det som er borte under STI, fjernes.\n"
          "Er LibreOffice Writer installert, leses også .docx, .odt, .rtf, .doc og .html, gjort om "
          "til PDF; ellers hoppes de over til det er det. E-post og vedlegg til den leses ikke.\n"
          "En fil som ikke kan leses, stopper ingenting: den listes med grunn til slutt. Avbrytes "
          "kjøringen, står indeksen slik den sist ble lagret, og neste kjøring fortsetter.",
      .arguments = {{.value = "STI",
                     .kind = ValueKind::path,
                     .help = "en fil, eller en mappe som gjennomgås med alle undermapper",
                     .repeatable = true}},
      .options = {kDb,
                  {.name = "jobs",
                   .letter = 'j',
                   .kind = ValueKind::number,
                   .value = "ANTALL",
                   .help = "filer som leses samtidig; 0 er én for hver prosessorkjerne",
                   .fallback = "0"},
                  {.name = "manifest",
                   .kind = ValueKind::file,
                   .value = "FIL",
                   .help = "opplysninger om dokumentene (tittel, type, dato, avsender …) som går "
                           "foran det som leses av dem"},
                  {.name = "watch",
                   .letter = 'w',
                   .help = "følg med på STI etterpå, og indekser det som kommer, endres eller "
                           "forsvinner, til programmet avbrytes; en linje for hver gang"},
                  {.name = "rebuild", .help = "bygg indeksen på nytt, av dette alene"},
                  kOcr,
                  kNoProgress,
                  kColor,
                  kJson},
      .examples = {{"sporhund index ~/brev", "gjør alle dokumentene under ~/brev søkbare"},
                   {"sporhund index --watch ~/brev", "og hold indeksen ved like etterpå"}}};
}

namespace {

std::vector<Option> fetch_options() {
  return {{.name = "output",
           .letter = 'o',
           .kind = ValueKind::folder,
           .value = "MAPPE",
           .help = "mappen som filene legges i; den lages om nødvendig",
           .fallback = "kudos"},
          {.name = "type",
           .letter = 't',
           .kind = ValueKind::text,
           .value = "TYPE",
           .help = "bare dokumenter av denne typen, slik Kudos kaller den: "
                   "Tildelingsbrev, Årsrapport …"},
          {.name = "org",
           .kind = ValueKind::number,
           .value = "NUMMER",
           .help = "bare dokumenter der virksomheten med dette organisasjonsnummeret er "
                   "nevnt som aktør"},
          {.name = "year",
           .letter = 'y',
           .kind = ValueKind::years,
           .value = "ÅR",
           .help = "bare dokumenter som gjelder disse årene: 2023, 2022..2024, ..2023 "
                   "eller 2022.."},
          {.name = "pace",
           .kind = ValueKind::number,
           .value = "SEKUNDER",
           .help = "minste tid mellom to kall; minst 1",
           .fallback = "2"},
          {.name = "timeout",
           .kind = ValueKind::number,
           .value = "SEKUNDER",
           .help = "så lenge tjeneren kan være taus før kallet gjøres om igjen",
           .fallback = "60"},
          {.name = "api-base",
           .kind = ValueKind::text,
           .value = "ADRESSE",
           .help = "API-ets adresse, over https; http bare på denne maskinen",
           .fallback = "https://kudos.dfo.no/api/v0"},
          kNoProgress,
          kColor,
          kJson};
}

}  // namespace

Command fetch_command() {
  return {
      .name = "fetch",
      .summary = "hent dokumenter fra Kudos til en mappe",
      .description =
          "Henter PDF-ene som svarer til valgene, fra Kudos (DFØ), og skriver manifest.json med "
          "tittel, type, dato, år, avsender og mottaker slik Kudos oppgir dem. Det som ikke er "
          "oppgitt, står det ingenting om.\n"
          "Det går rolig for seg, for tjeneren tåler ikke mer. En kjøring som ble avbrutt, "
          "fortsetter der den slapp; filer som er hentet, hentes ikke igjen. Sier Kudos at det er "
          "flere dokumenter enn det som kom, meldes det, og avslutningskoden er 3.",
      .arguments = {{.value = "KILDE",
                     .kind = ValueKind::choice,
                     .help = "hvor det hentes fra",
                     .choices = {"kudos"}}},
      .options = fetch_options(),
      .examples = {{"sporhund fetch kudos --type Tildelingsbrev --year 2023 -o brev",
                    "tildelingsbrevene som gjelder 2023"},
                   {"sporhund index brev --manifest brev/manifest.json",
                    "gjør dem søkbare, med opplysningene fra Kudos"}}};
}

Command verify_command() {
  return {
      .name = "verify",
      .summary = "prøv sitatene i en eksportert fil mot kildene",
      .description =
          "Leser en eksport i csv, jsonl eller xlsx og ser etter hvert sitat på siden det "
          "er hentet fra, i filen det er hentet fra. En fil som er endret siden, blir "
          "meldt, ikke lest.",
      .arguments = {{.value = "FIL", .kind = ValueKind::file, .help = "en eksportert fil"}},
      .options = {kColor, kJson},
      .examples = {{"sporhund verify kjernejournal.xlsx", "står sitatene fortsatt på sidene?"}}};
}

Command extract_command() {
  return {.name = "extract",
          .summary = "skriv ut teksten i en fil slik den leses, side for side",
          .description =
              "Leser én fil uten å bruke noen indeks. Topptekst, bunntekst og sidetall er "
              "utelatt.",
          .arguments = {{.value = "FIL", .kind = ValueKind::file, .help = "filen som leses"}},
          .options = {kOcr, kColor, kJson}};
}

Command tag_command() {
  return {.name = "tag",
          .summary = "finn organer, oppdrag, saker, frister, beløp og lover i en tekst",
          .description = "Viser alt som kjennes igjen i teksten, med den formen det søkes etter.",
          .arguments = {{.value = "FIL",
                         .kind = ValueKind::file,
                         .help = "en tekstfil i UTF-8, eller - for standard inn"}},
          .options = {{.name = "year",
                       .letter = 'y',
                       .kind = ValueKind::year,
                       .value = "ÅR",
                       .help = "året til datoer som står uten"},
                      kColor,
                      kJson},
          .examples = {
              {"echo 'Frist: 1. juni' | sporhund tag --year 2023 -", "fristen som 2023-06-01"}}};
}

Command check_command() {
  return {.name = "check",
          .summary = "se etter feil i indeksen",
          .description =
              "Leser hele indeksen og sammenholder den med det den sier om seg selv. Med --repair "
              "bygges en skadet indeks opp igjen av det som er lest av filene før; det som mangler "
              "der, leses på nytt, og filer som ikke finnes mer, blir navngitt.",
          .options = {kDb,
                      {.name = "repair", .help = "bygg indeksen opp igjen dersom den er skadet"},
                      kColor,
                      kJson},
          .examples = {{"sporhund check --repair", "ser etter feil og retter dem"}}};
}

}  // namespace sporhund::cli
