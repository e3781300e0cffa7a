#include "cli/options.h"

#include "indexer/ocr/options.h"
#include "query/export.h"
#include "schema/document.h"

namespace sporhund::cli {

namespace {

template <typename Enum, std::size_t N>
std::vector<std::string_view> names_in(const schema::Names<Enum, N>& names) {
  std::vector<std::string_view> list;
  for (const auto& entry : names) list.push_back(entry.second);
  return list;
}

const Option kDb{.name = "db",
                 .kind = ValueKind::folder,
                 .value = "MAPPE",
                 .help = "mappen som indeksen ligger i",
                 .fallback_words =
                     "$SPORHUND_DB, ellers $XDG_DATA_HOME/sporhund, "
                     "ellers ~/.local/share/sporhund"};
const Option kJson{
    .name = "json",
    .help = "svar med ett JSON-objekt på standard ut; meldinger går til standard feil"};
const Option kColor{
    .name = "color",
    .kind = ValueKind::choice,
    .value = "NÅR",
    .help = "bruk farger; auto gjør det bare på en terminal og når NO_COLOR ikke er satt",
    .fallback = "auto",
    .choices = {"auto", "always", "never"}};
const Option kNoProgress{.name = "no-progress", .help = "vis ikke framdrift underveis"};
const Option kOcr{
    .name = "ocr",
    .kind = ValueKind::choice,
    .value = "NÅR",
    .help =
        "tekstgjenkjenning (OCR): auto leser bilder av sider uten brukbar tekst, off leser ingen "
        "og lar sidene stå som uleste, force leser hver side som bilde",
    .fallback = "auto",
    .choices = names_in(indexer::kOcrModes)};
const Option kYears{
    .name = "year",
    .letter = 'y',
    .kind = ValueKind::years,
    .value = "ÅR",
    .help = "bare dokumenter fra disse årene: 2023, 2022..2024, ..2023 eller 2022.."};
const Option kBody{.name = "body",
                   .letter = 'b',
                   .kind = ValueKind::text,
                   .value = "NAVN",
                   .help =
                       "bare passasjer som nevner organet, eller står i brev til det; navn eller "
                       "forkortelse",
                   .repeatable = true};
const Option kType{.name = "type",
                   .letter = 't',
                   .kind = ValueKind::choice,
                   .value = "TYPE",
                   .help = "bare dokumenter av denne typen",
                   .choices = names_in(schema::kDocumentTypes),
                   .repeatable = true};
const Option kDocument{.name = "document",
                       .letter = 'd',
                       .kind = ValueKind::text,
                       .value = "ID",
                       .help =
                           "bare dette dokumentet: ID-en, begynnelsen av den, eller filnavnet uten "
                           "endelse",
                       .repeatable = true};
const Option kAllWords{.name = "all-words", .letter = 'a', .help = "krev at alle ordene er med"};
const Option kExact{.name = "exact",
                    .letter = 'x',
                    .help =
                        "bare ordene slik de er skrevet, uten bøyning, sammensetninger, den andre "
                        "målformen, forkortelser og stavefeil; store og små bokstaver er like"};
const Option kContext{.name = "context",
                      .letter = 'c',
                      .kind = ValueKind::number,
                      .value = "ANTALL",
                      .help =
                          "ta med så mange passasjer før og etter hvert treff, og resten av "
                          "oppdraget eller listen som treffet er en del av",
                      .fallback = "0"};
const Option kAllCopies{.name = "all-copies",
                        .help =
                            "vis hver forekomst av en tekst som står likt flere steder, ikke "
                            "bare den beste"};
const Option kExplain{
    .name = "explain", .letter = 'e', .help = "vis hvorfor hver passasje ga treff"};

const Argument kQuestion{.value = "SPØRSMÅL",
                         .help =
                             "ord, \"fraser\", begynn*, OG/ELLER/IKKE, -ord, parenteser og "
                             "felt:verdi",
                         .repeatable = true};

const Argument kExportQuestion = [] {
  Argument question = kQuestion;
  question.optional = true;
  return question;
}();

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
                  {.name = "rebuild", .help = "tøm indeksen først og bygg den på nytt"},
                  kOcr,
                  kNoProgress,
                  kColor,
                  kJson},
      .examples = {{"sporhund index ~/brev", "gjør alle dokumentene under ~/brev søkbare"},
                   {"sporhund index --watch ~/brev", "og hold indeksen ved like etterpå"}}};
}

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
      .options = {{.name = "output",
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
                  kJson},
      .examples = {{"sporhund fetch kudos --type Tildelingsbrev --year 2023 -o brev",
                    "tildelingsbrevene som gjelder 2023"},
                   {"sporhund index brev --manifest brev/manifest.json",
                    "gjør dem søkbare, med opplysningene fra Kudos"}}};
}

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
  owner.help = "bare oppdrag som organet har, eller skal delta i; navn eller forkortelse";
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
                       .kind = ValueKind::number,
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

Command completion_command() {
  return {.name = "completion",
          .summary = "skriv ut fullføring for skallet",
          .description = "Skriver et skript som lar skallet fullføre kommandoer, valg og verdier.",
          .arguments = {{.value = "SKALL",
                         .kind = ValueKind::choice,
                         .help = "skallet",
                         .choices = {"bash", "zsh", "fish"}}},
          .examples = {{"source <(sporhund completion bash)", "fullføring i dette skallet"}}};
}

Command help_command() {
  return {.name = "help",
          .summary = "vis hjelp, eventuelt om én kommando",
          .arguments = {{.value = "KOMMANDO", .help = "kommandoen det gjelder", .optional = true}}};
}

Command manual_command() {
  return {.name = "manual",
          .summary = "skriv ut manualsiden",
          .options = {{.name = "markdown", .help = "som Markdown, ikke som manualside"}},
          .hidden = true};
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> kCommands{
      index_command(),  fetch_command(),  search_command(),     assignments_command(),
      items_command(),  owner_command(),  trace_command(),      documents_command(),
      export_command(), verify_command(), extract_command(),    tag_command(),
      check_command(),  eval_command(),   completion_command(), help_command(),
      manual_command()};
  return kCommands;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

const Option& help_option() {
  static const Option kHelp{.name = "help", .letter = 'h', .help = "vis denne hjelpen"};
  return kHelp;
}

}  // namespace sporhund::cli
